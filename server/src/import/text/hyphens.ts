import type { ImportKnowledge } from './known-lines';
import { joint } from './line-marks';

/** Decides whether a hyphen at the end of a line is only a word break. */
export interface Hyphens {
  /** True if the hyphen at the end of `line` is removed when `next` is appended. */
  parts(line: string, next: string): boolean;
}

/**
 * Analyses the lines of a text on first use. A soft hyphen is always a word break. Any other hyphen is one if the rest
 * of the text has the word without it, or the dictionary does; the dictionary counts only in a text set with
 * hyphenation, because elsewhere a hyphen at the end of a line belongs to its word, whatever the dictionary says
 * (`co-located`).
 */
export function hyphensOf(lines: () => readonly string[], { isWord, compounds = [] }: ImportKnowledge): Hyphens {
  const kept = new Set(compounds);
  let seen: Seen | undefined;
  return {
    parts: (line, next) => {
      if (line.endsWith(SOFT)) return true;
      const parted = partedWord(line, next);
      if (!parted) return false;
      const { first, second } = parted;
      const whole = first + second;
      const compound = `${first}-${second}`;
      seen ??= seenIn(lines(), isWord);
      if (kept.has(compound) || seen.words.has(compound)) return false;
      return seen.words.has(whole) || (seen.hyphenated && isWord?.(whole) === true);
    },
  };
}

/** Joins the lines over which a paragraph was set. */
export function joinLines(parts: readonly string[], hyphens?: Hyphens): string {
  const words: string[] = [];
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1];
    if (before === undefined) words.push(part);
    else if (hyphens?.parts(before, part)) {
      words.push((words.pop() ?? '').slice(0, -1), part);
    } else words.push(joint(before, part), part);
  }
  return words.join('').replaceAll(SOFT, '');
}

const SOFT = '\u00ad';

interface Seen {
  /** Words within lines, in lower case, including compounds. */
  readonly words: ReadonlySet<string>;
  readonly hyphenated: boolean;
}

function seenIn(lines: readonly string[], isWord: ((word: string) => boolean) | undefined): Seen {
  const words = new Set<string>();
  let hyphenated = false;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1] ?? '';
    const parted = partedWord(line, next);
    const ends = parted === undefined ? line : line.slice(0, line.lastIndexOf(' ') + 1);
    for (const [word] of ends.toLowerCase().matchAll(WORDS)) words.add(word);
    hyphenated ||= line.endsWith(SOFT) || (parted !== undefined && isWord !== undefined && isCut(parted, isWord));
  }
  return { words, hyphenated };
}

const WORDS = /\p{L}+(?:-\p{L}+)*/gu;

/** True if a word is split where it would not normally have a hyphen: one side of it is not a word. */
const isCut = ({ first, second }: Parted, isWord: (word: string) => boolean): boolean =>
  !PREFIXES.has(first) && isWord(first + second) && (!isWord(first) || !isWord(second));

/** Prefixes that many writers join to a word with a hyphen. */
const PREFIXES: ReadonlySet<string> = new Set(
  (
    'anti auto bi co counter cross de ex extra hyper infra inter intra macro mega micro mid mini multi ' +
    'neuro non out over ' +
    'para post pre pro pseudo psycho quasi re self semi socio sub super trans tri ultra un under'
  ).split(' '),
);

interface Parted {
  readonly first: string;
  readonly second: string;
}

/** The two halves of a word split between lines, in lower case. */
function partedWord(line: string, next: string): Parted | undefined {
  if (!line.endsWith('-')) return undefined;
  const first = /(?<![\p{L}\p{N}-])\p{L}+(?=-$)/u.exec(line.slice(-40))?.[0];
  const second = /^\p{Ll}+(?![\p{L}\p{N}-])/u.exec(next.slice(0, 40))?.[0];
  return first === undefined || second === undefined
    ? undefined
    : { first: first.toLowerCase(), second: second.toLowerCase() };
}
