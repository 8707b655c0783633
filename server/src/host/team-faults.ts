import path from 'node:path';

/** Something that is wrong in a file of a team. */
export interface TeamFault {
  /** Whole path; undefined where the sentence is about a folder. */
  readonly file?: string;
  /** From 0; the first where the sentence names none. */
  readonly line: number;
  /** What is wrong and what to do, without the path. */
  readonly message: string;
}

/**
 * The place of a sentence about a team's files, as `LetterConfigs.problems` gives them: they begin with the file, and
 * its line where there is one (`/letters/.letters/ignore.yaml:3: …`).
 */
export function teamFaultOf(sentence: string): TeamFault {
  const [, file, line, rest = ''] = PLACED.exec(sentence) ?? [];
  if (file === undefined || !path.isAbsolute(file)) return { line: 0, message: sentence };
  return line === undefined
    ? { file, line: 0, message: `${path.basename(file)}${rest}` }
    : { file, line: Math.max(0, Number(line) - 1), message: rest.replace(/^: /, '') };
}

const PLACED = /^(.{1,4000}?\.(?:ya?ml|txt))(?::(\d{1,7}))?((?::| ).*)$/is;
