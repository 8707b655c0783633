import { MUTATIONS } from './mutate-text';
import type { Random } from './random';

type Mutation = (text: string, random: Random) => string;

/** Characters that are more, less or other than they appear. */
const ODD = [
  '\u00a0',
  '\u200b',
  '\u200d',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u00ad',
  '\ufeff',
  '\0',
  '\u0085',
  '\u000b',
  '\f',
  '\t',
  '\r',
  '\ufffd',
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍👧',
  'é',
  'e\u0301',
  'ﬁ',
  'İ',
  'ß',
  '中',
  'ا',
  '\u{1d400}',
];
const LINES = [
  '---',
  '***',
  '# ',
  '## ',
  '### ',
  '- ',
  '1. ',
  '> ',
  '[^1]: A note',
  '<!-- a comment',
  '-->',
  '```',
  '    indented',
  '|a|b|',
  '[words]: x',
  '[to be written]',
  '${1:x}',
  'TBC',
  'stage: drafting',
  '   ',
  '\t',
  '=====',
  'Dear Ms Ash',
  'Yours sincerely',
  '18 December 2025',
  '31 June 2025',
];

const FRONT_MATTER = [
  'stage: drafting',
  'template: fv-2018',
  'template: x',
  'ignore:\n- rule: spelling\n  reason: x',
  'words: [a, b',
  'stage: [',
  '? x',
  'a: &a [*a]',
  'stage: final\nstage: final',
  '\tx: y',
  'evidence:\n- area: 1',
];

const at = (text: string, random: Random): number => random.below(text.length + 1);
const splice = (text: string, start: number, end: number, words: string): string =>
  text.slice(0, start) + words + text.slice(end);

const someSpan = (text: string, random: Random, most: number): readonly [number, number] => {
  const start = at(text, random);
  return [start, Math.min(text.length, start + random.between(1, most))];
};

/** A random match of the pattern; undefined if there is none. */
function oneMatch(text: string, pattern: RegExp, random: Random): readonly [number, number] | undefined {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return undefined;
  const { 0: words, index } = random.oneOf(matches);
  return [index, index + words.length];
}

const onMatch =
  (pattern: RegExp, change: (words: string, random: Random) => string): Mutation =>
  (text, random) => {
    const found = oneMatch(text, pattern, random);
    return found ? splice(text, found[0], found[1], change(text.slice(...found), random)) : text;
  };

const onLines =
  (change: (lines: string[], random: Random) => void): Mutation =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };

/**
 * Traces of pastes and half-finished edits in addition to the errors of `mutate-text`, and things that only a fuzzer
 * does.
 */
const FURTHER: Readonly<Record<string, Mutation>> = {
  'line break in': (text, random) =>
    splice(text, ...same(at(text, random)), random.oneOf(['\n', '\n\n', '\r', '\r\n', '\n \n'])),
  'odd character': (text, random) => splice(text, ...same(at(text, random)), random.oneOf(ODD)),
  'space changed': onMatch(/ /g, (_, random) => random.oneOf(['', '  ', '\t', '\u00a0', ' \n'])),
  'figure changed': onMatch(/\d+/g, (_, random) => String(random.between(0, random.oneOf([9, 40, 3000])))),
  'line twice': onLines((lines, random) => void lines.splice(random.below(lines.length), 0, random.oneOf(lines))),
  'line out': onLines((lines, random) => void lines.splice(random.below(lines.length), 1)),
  'lines out': onLines((lines, random) => void lines.splice(random.below(lines.length), random.between(1, 12))),
  'line elsewhere': onLines(
    (lines, random) =>
      void lines.splice(
        random.below(lines.length),
        0,
        ...lines.splice(random.below(lines.length), random.between(1, 6)),
      ),
  ),
  'lines twice': onLines((lines, random) => {
    const from = random.below(lines.length);
    lines.splice(random.below(lines.length), 0, ...lines.slice(from, from + random.between(1, 12)));
  }),
  'line in': onLines((lines, random) => void lines.splice(random.below(lines.length + 1), 0, random.oneOf(LINES))),
  'mark before a line': onLines((lines, random) =>
    change(lines, random, (line) => random.oneOf(['# ', '## ', '- ', '> ', '1. ', '    ', '\t', '**']) + line),
  ),
  'marks off a line': onLines((lines, random) => change(lines, random, (line) => line.replace(/^[#>\-*\s\d.]+/, ''))),
  'cut short': (text, random) => text.slice(0, at(text, random)),
  'stretch out': (text, random) => splice(text, ...someSpan(text, random, 300), ''),
  'stretch twice': (text, random) => {
    const [start, end] = someSpan(text, random, 300);
    return splice(text, ...same(at(text, random)), text.slice(start, end));
  },
  'all line breaks': (text, random) => text.replace(/\r?\n/g, random.oneOf(['\r\n', '\r', '\n\n', '\u2028'])),
  'front matter': (text, random) => `---\n${random.oneOf(FRONT_MATTER)}\n---\n${text}`,
};

const same = (offset: number): readonly [number, number] => [offset, offset];

function change(lines: string[], random: Random, line: (words: string) => string): void {
  const index = random.below(lines.length);
  lines[index] = line(lines[index] ?? '');
}

const ALL: readonly Mutation[] = [
  ...Object.values(MUTATIONS).map(
    (mutation): Mutation =>
      (text, random) =>
        mutation(text, () => random.next()),
  ),
  ...Object.values(FURTHER),
];

/** The text after one to `most` random changes. */
export function mutated(text: string, random: Random, most = 6): string {
  let current = text;
  for (let left = random.between(1, most); left > 0; left--) current = random.oneOf(ALL)(current, random);
  return current;
}
