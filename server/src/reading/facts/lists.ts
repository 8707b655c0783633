import type { Block } from '../../letter/letter';
import { memoizeByBlock } from '../../memo/memoize-by-block';
import type { AnnotatedText, BlockText } from '../../text/annotated-text';
import { regex } from '../../text/regex';
import { normalise } from '../../text/similarity';
import type { FrameworkTag, Item } from '../facts';
import { memoizeFactsOf } from './memoize-facts';
import { placesNamed } from './national-framework';
import { placeAll } from './place-facts';

/**
 * Reads the areas for improvement or priority action from the blocks of their section: the bullets, or the paragraphs
 * if there are none. A line that introduces a list (it ends with a colon) does not count, nor does one that says that
 * there is nothing to list.
 */
export function readItems(blocks: readonly Block[]): readonly Item[] {
  const bullets = blocks.filter(({ kind }) => kind === 'bullet');
  const items = (bullets.length > 0 ? bullets : blocks.filter(isSaying)).flatMap(itemOf);
  return withOwnBullets(items).filter(({ text }) => !saysNone(text));
}

/** Bullets below a numbered area that introduces them belong to it. */
function withOwnBullets(items: readonly Item[]): readonly Item[] {
  const out: Item[] = [];
  let owner: { readonly item: Item; readonly rest: Block[] } | undefined;
  for (const item of items) {
    if (owner && !isNumbered(item)) owner.rest.push(item.block);
    else {
      const rest: Block[] = [];
      owner = isNumbered(item) && /:\s*$/.test(item.text) ? { item: { ...item, rest }, rest } : undefined;
      out.push(owner?.item ?? item);
    }
  }
  return out;
}

const isNumbered = ({ block }: Item): boolean => /^\d/.test(block.marker);

/**
 * Reads areas that are paragraphs: the bullets below an area belong to it, and so does what follows a paragraph that
 * breaks off. Bullets with no paragraph above them are areas. So are those below a line that is not a sentence, such as
 * the head of a table; the line itself is not.
 */
export function readParagraphItems(blocks: readonly Block[]): readonly Item[] {
  const items: ParagraphItem[] = [];
  for (const block of blocks) {
    if (block.plain.text.trim() === '' || (block.kind !== 'paragraph' && block.kind !== 'bullet')) continue;
    const item = items.at(-1);
    if (item && continues(item, block)) item.rest.push(block);
    else {
      if (item && block.kind === 'bullet' && isLabel(item)) items.pop();
      items.push({ first: block, rest: [] });
    }
  }
  return items
    .flatMap(({ first, rest }) => itemOf(first).map((item) => (rest.length > 0 ? { ...item, rest } : item)))
    .filter(({ text }) => !saysNone(text));
}

interface ParagraphItem {
  readonly first: Block;
  readonly rest: Block[];
}

function continues(item: ParagraphItem, { kind }: Block): boolean {
  if (kind === 'bullet') return item.first.kind === 'paragraph' && !isLabel(item);
  const last = item.rest.at(-1) ?? item.first;
  return last.kind === 'paragraph' && breaksOff(last);
}

/** A line that is not a sentence and that nothing has continued. */
const isLabel = ({ first, rest }: ParagraphItem): boolean =>
  rest.length === 0 && first.kind === 'paragraph' && breaksOff(first);

const breaksOff = ({ plain: { text } }: Block): boolean => !/[.!?:;]['’”)]?\s*$/.test(text);

/** Reads the findings from the blocks of their section: bullets and paragraphs alike, in order. */
export const readFindings = (blocks: readonly Block[]): readonly Item[] =>
  blocks.filter((block) => block.kind === 'bullet' || isSaying(block)).flatMap(itemOf);

/** True for a statement that there is nothing to list: `There are no areas for priority action.` */
export const saysNone = (text: string): boolean => text.length <= MAX_NONE_LENGTH && NONE.test(text);

/** “There is no support for …” may begin an area that states what was found; such areas are longer than this. */
const MAX_NONE_LENGTH = 120;

const NONE = regex(
  'i',
  String.raw`^\s*(?:(?:there (?:are|is|were|was)|(?:the |this )?inspect(?:ors|ion) (?:found|identified)) (?:no|none`,
  String.raw`|not any|nothing)\b|(?:the |this )?inspect(?:ors|ion) (?:did|has|have) not `,
  String.raw`(?:find|found|identif(?:y|ied))\b`,
  String.raw`|none\b|not applicable\b|no (?:priority |further |such )?(?:areas?|actions?)\b)`,
);

/** True for text that begins like a template's footnote, with or without a leading number. */
export const beginsAsFootnote = (text: string, footnote: string): boolean =>
  beginningOf(text).startsWith(normalise(footnote.slice(0, 40)));

/** The same for a block. */
export const isAsFootnote = ({ text }: Block, footnote: string): boolean =>
  beginningIn(text).startsWith(normalise(footnote.slice(0, 40)));

const beginningOf = (text: string): string => normalise(text.slice(0, 80).replace(/^[\s\d¹²³*.)\]]+/, ''));
const beginningIn = memoizeByBlock(({ plain }: BlockText) => beginningOf(plain.text));

/**
 * Reads the framework tags of a text: `(outcome 1, national framework)`, in any case, before or after the full stop.
 * One tag per number, so `(enablers 1 and 3, national framework)` gives two with the same span.
 */
export const readFrameworkTags = memoizeFactsOf(
  (text: AnnotatedText): readonly FrameworkTag[] =>
    [...text.text.matchAll(BRACKET)].flatMap((match) => {
      const [whole, inside = ''] = match;
      const at = { text: whole, span: text.toSource({ start: match.index, end: match.index + whole.length }) };
      const named = /national\s+framework/i.test(inside);
      const places = placesIn(inside);
      if (!named && !(places.length > 0 && /^\s*(?:outcome|enabler|principle)s?\b/i.test(inside))) return [];
      if (places.length > 0) return places.map((place) => ({ ...at, ...place }));
      const kind = KINDS[/\b(outcome|enabler|principle)s?\b/i.exec(inside)?.[1]?.toLowerCase() ?? ''] ?? 'unknown';
      // "(the national framework requires …)" mentions the framework and is not a tag.
      return kind === 'unknown' && inside.trim().split(/\s+/).length > 6
        ? []
        : [{ ...at, kind, number: NaN, by: 'number' as const }];
    }),
  placeAll,
);

const isSaying = (block: Block): boolean => block.kind === 'paragraph' && isWhole(block.text);

const isWhole = memoizeByBlock(({ plain: { text } }: BlockText) => text.trim() !== '' && !/:\s*$/.test(text));

function itemOf(block: Block): readonly Item[] {
  const { text, start } = saidIn(block.text);
  return text === ''
    ? []
    : [
        {
          block,
          text,
          span: block.plain.toSource({ start, end: start + text.length }),
          tags: readFrameworkTags(block.plain),
        },
      ];
}

const saidIn = memoizeByBlock(({ plain: { text } }: BlockText) => ({
  text: text.trim(),
  start: text.length - text.trimStart().length,
}));

// A tag may contain placeholders: `([outcome or enabler and its number], national framework)`.
const BRACKET = /[([]((?:\[[^()[\]]{1,80}\])?[^()[\]]{1,160})[)\]]/g;
const KINDS: Readonly<Record<string, FrameworkTag['kind']>> = {
  outcome: 'outcome',
  enabler: 'enabler',
  principle: 'principle',
};
const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Reads places given by number and by words; one given by both ("enabler 2: leaders drive …") counts once. */
function placesIn(inside: string): readonly Pick<FrameworkTag, 'kind' | 'number' | 'by'>[] {
  const named = /[a-z]{3} [a-z]+ [a-z]/i.test(inside) ? placesNamed(inside) : [];
  const rest = named.reduce((text, { words }) => text.replace(words, ' '), normalise(inside));
  const numbers = numbersOf(rest);
  return [
    ...numbers.map(({ kind, number }) => ({
      kind,
      number,
      by: named.some((one) => one.kind === kind && one.number === number) ? ('both' as const) : ('number' as const),
    })),
    ...named
      .filter(({ kind, number }) => !numbers.some((one) => one.kind === kind && one.number === number))
      .map(({ kind, number }) => ({ kind, number, by: 'words' as const })),
  ];
}

/** "outcomes 1 and 2 and enabler 3": each number with the kind before it. */
function numbersOf(inside: string): readonly { readonly kind: FrameworkTag['kind']; readonly number: number }[] {
  const found: { kind: FrameworkTag['kind']; number: number }[] = [];
  let kind: FrameworkTag['kind'] = 'unknown';
  for (const [word] of inside.toLowerCase().matchAll(/[a-z]+|\d+/g)) {
    const named = KINDS[word.replace(/s$/, '')];
    if (named) kind = named;
    else if (/^\d{1,4}$/.test(word)) found.push({ kind, number: Number(word) });
    else if (kind !== 'unknown' && NUMBER_WORDS.includes(word))
      found.push({ kind, number: NUMBER_WORDS.indexOf(word) });
  }
  return found;
}
