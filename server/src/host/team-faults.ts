import path from 'node:path';

/** An error in a team's file. */
export interface TeamFault {
  /** Absolute path; undefined if the sentence is about a folder. */
  readonly file?: string;
  /** Zero-based; the first line if the sentence names none. */
  readonly line: number;
  /** What is wrong and what to do, without the path. */
  readonly message: string;
}

/**
 * Splits a sentence about a team's files, as `LetterConfigs.problems` returns them, into place and message. Such
 * sentences begin with the file, and its line if there is one (`/letters/.letters/ignore.yaml:3: …`).
 */
export function teamFaultOf(sentence: string): TeamFault {
  const [, file, line, rest = ''] = PLACED.exec(sentence) ?? [];
  if (file === undefined || !path.isAbsolute(file)) return { line: 0, message: sentence };
  return line === undefined
    ? { file, line: 0, message: `${path.basename(file)}${rest}` }
    : { file, line: Math.max(0, Number(line) - 1), message: rest.replace(/^: /, '') };
}

const PLACED = /^(.{1,4000}?\.(?:ya?ml|txt))(?::(\d{1,7}))?((?::| ).*)$/is;
