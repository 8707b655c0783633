import type { ImportKnowledge } from './known-lines';
import { joint } from './line-marks';

/** Knows of a hyphen at a line's end whether it only parts a word there. */
export interface Hyphens {
  /** True where the hyphen at the end of `line` goes when `next` is put behind it. */
  parts(line: string, next: string): boolean;
}

/**
 * Reads the lines of a text when it is first asked. A soft hyphen parts a word always. Another does where the rest of
 * the text has the word without it, and where the dictionary has: this only in a text that is set with hyphenation, for
 * in any other a hyphen at a line's end belongs to its word, whatever the dictionary says (`co-located`).
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

/** The words of a paragraph that was set over several lines. */
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
  /** Words within lines, in small letters, compounds as they are. */
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

/** A word is cut where neither people nor prefixes part it: a side of it is no word. */
const isCut = ({ first, second }: Parted, isWord: (word: string) => boolean): boolean =>
  !PREFIXES.has(first) && isWord(first + second) && (!isWord(first) || !isWord(second));

/** What many writers part from a word by a hyphen. */
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

/** The sides of a word between two lines, in small letters. */
function partedWord(line: string, next: string): Parted | undefined {
  if (!line.endsWith('-')) return undefined;
  const first = /(?<![\p{L}\p{N}-])\p{L}+(?=-$)/u.exec(line.slice(-40))?.[0];
  const second = /^\p{Ll}+(?![\p{L}\p{N}-])/u.exec(next.slice(0, 40))?.[0];
  return first === undefined || second === undefined
    ? undefined
    : { first: first.toLowerCase(), second: second.toLowerCase() };
}
