import type { Node, Pair, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import { evidenceOf } from '../analysis/evidence/evidence';
import { meantBy } from '../analysis/evidence/pinned-links';
import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edit';
import type { FrontMatterSource } from './front-matter-edits';
import { frontMatterOf, listEdit, pairOf } from './front-matter-edits';
import { lineBreakOf } from './insert-passage';

/** `pin`: the link always counts. `unpin`: the link depends on the words again. `remove`: the link is never shown. */
export type LinkChange = 'pin' | 'unpin' | 'remove';

/** An area and a finding, as the front matter quotes them. */
export interface LinkWords {
  readonly area: string;
  readonly finding: string;
}

/**
 * Returns the edit that adds a link between an area and a finding to the front matter, or removes it; everything else
 * there keeps its place and form. `nothing` if the front matter says so already; undefined if it cannot be edited.
 */
export function linkEdit(reading: Reading, words: LinkWords, change: LinkChange): Edit | 'nothing' | undefined {
  const { letter } = reading;
  const front = frontMatterOf(letter);
  if (front === 'broken') return undefined;
  const entry = front === 'none' ? undefined : entryFor(front, reading, words);
  if (front === 'none' || !entry) {
    if (change === 'unpin') return 'nothing';
    const edit = listEdit(letter, 'evidence', [
      ['area', words.area],
      ['finding', words.finding],
      ...(change === 'remove' ? [['not', 'true'] as const] : []),
    ]);
    // Words are quoted if they mean something to YAML; here that meaning is wanted.
    return edit && { ...edit, text: edit.text.replace(/(\bnot: )"true"(?=\s*(?:$|\}|\r|\n))/, '$1true') };
  }
  const refused = entry.not !== undefined;
  if (change === 'pin') return refused ? withoutNot(front, entry) : 'nothing';
  if (change === 'unpin') return refused ? 'nothing' : withoutEntry(front, entry, letter.text);
  if (refused) return 'nothing';
  return wouldBeLinked(reading, words)
    ? withNot(front, entry, lineBreakOf(letter.text))
    : withoutEntry(front, entry, letter.text);
}

interface Entry {
  readonly list: Pair<Node, Node | null>;
  readonly map: YAMLMap;
  readonly index: number;
  readonly count: number;
  /** The pair that makes the entry a refusal. */
  readonly not: Pair<Node, Node> | undefined;
}

/** The entry for the same area and finding, whatever words it quotes. */
function entryFor(front: FrontMatterSource, reading: Reading, words: LinkWords): Entry | undefined {
  const list = pairOf(front, 'evidence');
  if (!list || !isSeq(list.value)) return undefined;
  const { areas, findings } = evidenceOf(reading);
  const items = areas.map(({ item }) => item);
  const area = meantBy(words.area, items);
  const finding = meantBy(words.finding, findings);
  const entries = list.value.items as (Node | null)[];
  for (const [index, map] of entries.entries()) {
    if (!isMap(map)) continue;
    const said = (name: string): string =>
      String((valueOf(map as YAMLMap, name) as { readonly value?: unknown } | undefined)?.value ?? '');
    const same =
      (words.area === said('area') || (area !== undefined && meantBy(said('area'), items) === area)) &&
      (words.finding === said('finding') || (finding !== undefined && meantBy(said('finding'), findings) === finding));
    if (!same) continue;
    const not = pairIn(map as YAMLMap, 'not');
    return { list, map: map as YAMLMap, index, count: entries.length, not: said('not') === 'true' ? not : undefined };
  }
  return undefined;
}

const pairIn = (map: YAMLMap, name: string): Pair<Node, Node> | undefined =>
  (map.items as Pair<Node, Node>[]).find(({ key }) => isScalar(key) && key.value === name);
const valueOf = (map: YAMLMap, name: string): Node | undefined => pairIn(map, name)?.value ?? undefined;

/** True if the words of the two would link them without a pin. */
function wouldBeLinked(reading: Reading, words: LinkWords): boolean {
  const { letter } = reading;
  // The link to be refused is pinned now; without the front matter only the words decide.
  const { areas, findings } = evidenceOf({
    ...reading,
    letter: { ...letter, frontMatter: { ...letter.frontMatter, evidence: [] } },
  });
  const area = meantBy(
    words.area,
    areas.map(({ item }) => item),
  );
  const finding = meantBy(words.finding, findings);
  return areas.some(({ item, links }) => item === area && links.some((link) => link.finding === finding));
}

/** Makes the entry count again: removes its `not`, with its line if it is alone on it. */
function withoutNot({ source, start }: FrontMatterSource, { map, not }: Entry): Edit | undefined {
  const key = not?.key.range;
  const value = not?.value?.range;
  if (!key || !value) return undefined;
  const line = lineAt(source, start + key[0]);
  if (!map.flow && source.slice(line.start, start + key[0]).trim() === '') return { span: line, text: '' };
  return { span: { start: start + value[0], end: start + value[1] }, text: 'false' };
}

/** Turns the entry into a refusal. */
function withNot({ source, start }: FrontMatterSource, { map }: Entry, lineBreak: string): Edit | undefined {
  const last = (map.items as Pair<Node, Node>[]).at(-1);
  const end = last?.value?.range?.[1];
  const key = last?.key.range?.[0];
  if (end === undefined || key === undefined) return undefined;
  if (map.flow) return { span: { start: start + end, end: start + end }, text: ', not: true' };
  // A block scalar ends after its line break.
  const place = afterLine(source, source[start + end - 1] === '\n' ? start + end - 1 : start + end);
  const column = start + key - lineAt(source, start + key).start;
  const before = place > 0 && source[place - 1] !== '\n' && source[place - 1] !== '\r' ? lineBreak : '';
  return { span: { start: place, end: place }, text: `${before}${' '.repeat(column)}not: true${lineBreak}` };
}

/** Removes the entry; with the last entry its list too, and then a front matter with nothing else in it. */
function withoutEntry(front: FrontMatterSource, { list, map, index, count }: Entry, text: string): Edit | undefined {
  const { source, start, end, pairs } = front;
  const seq = list.value;
  const range = map.range;
  if (!isSeq(seq) || !range || !seq.range || !list.key.range) return undefined;
  if (count === 1) {
    const from = lineAt(source, start + list.key.range[0]).start;
    const next = pairs[pairs.indexOf(list) + 1]?.key.range;
    const to = next ? lineAt(source, start + next[0]).start : end;
    if (pairs.length > 1) return { span: { start: from, end: to }, text: '' };
    if (source.slice(start, from).trim() !== '') return { span: { start: from, end: to }, text: '' };
    // Removes the blank line after it too.
    return {
      span: {
        start: source.charCodeAt(0) === 0xfeff ? 1 : 0,
        end: isLineEnd(text[source.length]) ? afterLine(text, source.length) : source.length,
      },
      text: '',
    };
  }
  const next = (seq.items[index + 1] as Node | undefined)?.range;
  if (seq.flow) {
    const before = (seq.items[index - 1] as Node | undefined)?.range;
    if (next) return { span: { start: start + range[0], end: start + next[0] }, text: '' };
    return before ? { span: { start: start + before[1], end: start + range[1] }, text: '' } : undefined;
  }
  const from = lineAt(source, start + range[0]).start;
  const after = pairs[pairs.indexOf(list) + 1]?.key.range;
  const to = next ? lineAt(source, start + next[0]).start : after ? lineAt(source, start + after[0]).start : end;
  return { span: { start: from, end: to }, text: '' };
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** The line at an offset, with its line break. */
function lineAt(source: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  while (start > 0 && !isLineEnd(source[start - 1])) start--;
  return { start, end: afterLine(source, at) };
}

function afterLine(source: string, at: number): number {
  let end = at;
  while (end < source.length && !isLineEnd(source[end])) end++;
  if (source[end] === '\r' && source[end + 1] === '\n') return end + 2;
  return end < source.length ? end + 1 : end;
}
