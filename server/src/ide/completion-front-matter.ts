import type { Letter } from '../letter/letter';
import { STAGES } from '../letter/letter';
import { lineAround } from './at-offset';
import type { Completion, CompletionContext } from './completion-offer';

const KEYS: readonly (readonly [key: string, what: string])[] = [
  ['template', 'The template to check the letter against, if it is not to be chosen from its date and headings'],
  ['stage', 'The stage of the letter, which sets how strict the checks are'],
  ['previous', 'The earlier letter on the same authority, or a list of them: paths from this letter’s folder'],
  ['ignore', 'Ignored problems, each with its reason'],
  ['evidence', 'Links between areas and findings'],
  ['words', 'Words of this letter that are spelt correctly'],
];

/** Completes the keys of the front matter, and the values of `stage` and `template`. */
export function frontMatterCompletions(
  letter: Letter,
  offset: number,
  { templates, letters = () => [] }: Pick<CompletionContext, 'templates' | 'letters'>,
): readonly Completion[] {
  const { text } = letter;
  const line = lineAround(text, offset);
  const prefix = text.slice(line.start, Math.max(line.start, offset));
  if (line.start === 0 || prefix.length > 200) return [];
  const entry = /^\s+-(\s+)(\S*)$/.exec(prefix);
  // An entry of a list belongs to the key above it.
  const above = entry && /(?:^|\n)(\w+):[^\n]*(?:\n\s+[^\n]*)*\n$/.exec(text.slice(0, line.start))?.[1];
  const [, key, gap, typed] = entry
    ? [undefined, above ?? '', entry[1], entry[2]]
    : (/^(\w+):(\s*)(\S*)$/.exec(prefix) ?? []);
  if (key === undefined) {
    if (!/^\w*$/.test(prefix)) return [];
    const there = new Set(
      Array.from(text.slice(0, letter.frontMatter.span.end).matchAll(/^(\w+):/gm), (match) => match[1]),
    );
    return KEYS.filter(([name]) => !there.has(name)).map(([name, what], rank) => ({
      label: name,
      kind: 'value',
      replace: { start: line.start, end: offset },
      text: `${name}: `,
      detail: what,
      rank,
    }));
  }
  const values =
    key === 'stage' && !entry ? STAGES : key === 'template' && !entry ? templates : key === 'previous' ? letters() : [];
  const start = offset - (typed ?? '').length;
  return values.map((value, rank) => ({
    label: value,
    kind: 'value',
    replace: { start, end: offset },
    text: gap ? value : ` ${value}`,
    filter: value,
    rank,
  }));
}
