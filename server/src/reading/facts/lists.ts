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
 * Areas for improvement or for priority action out of their section's blocks: its bullets, or its paragraphs
 * where it has no bullets. A line that leads in to a list (it ends with a colon) is none, nor is one that says that
 * there is nothing to list.
 */
export function readItems(blocks: readonly Block[]): readonly Item[] {
  const bullets = blocks.filter(({ kind }) => kind === 'bullet');
  const items = (bullets.length > 0 ? bullets : blocks.filter(isSaying)).flatMap(itemOf);
  return withOwnBullets(items).filter(({ text }) => !saysNone(text));
}

/** Bullets below a numbered area that leads in to them belong to it. */
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
 * The same where each area is a paragraph: the bullets below belong to it, and so does what follows a paragraph that
 * breaks off. Under a line that is no sentence, such as the head of a table, each bullet is an area and the line none.
 */
export function readParagraphItems(blocks: readonly Block[]): readonly Item[] {
  const items: { readonly first: Block; readonly rest: Block[] }[] = [];
  let isBelowLabel = false;
  for (const block of blocks) {
    if (block.plain.text.trim() === '' || (block.kind !== 'paragraph' && block.kind !== 'bullet')) continue;
    const item = items.at(-1);
    const last = item?.rest.at(-1) ?? item?.first;
    const continues = last !== undefined && last.kind === 'paragraph' && breaksOff(last);
    if (block.kind === 'bullet') {
      if (continues && item?.rest.length === 0) {
        items.pop();
        isBelowLabel = true;
      }
      if (item && !isBelowLabel) item.rest.push(block);
      else items.push({ first: block, rest: [] });
    } else {
      isBelowLabel = false;
      if (item && continues) item.rest.push(block);
      else items.push({ first: block, rest: [] });
    }
  }
  return items
    .flatMap(({ first, rest }) => itemOf(first).map((item) => (rest.length > 0 ? { ...item, rest } : item)))
    .filter(({ text }) => !saysNone(text));
}

const breaksOff = ({ plain: { text } }: Block): boolean => !/[.!?:;]['’”)]?\s*$/.test(text);

/** Findings out of their section's blocks: bullets and paragraphs alike, in their order. */
export const readFindings = (blocks: readonly Block[]): readonly Item[] =>
  blocks.filter((block) => block.kind === 'bullet' || isSaying(block)).flatMap(itemOf);

/** True for words that say that there is nothing to list: `There are no areas for priority action.` */
export const saysNone = (text: string): boolean => text.length <= MAX_NONE_LENGTH && NONE.test(text);

/** “There is no support for …” may begin an area that says itself what was found; it goes on for longer than this. */
const MAX_NONE_LENGTH = 120;

const NONE = regex(
  'i',
  String.raw`^\s*(?:(?:there (?:are|is|were|was)|(?:the |this )?inspect(?:ors|ion) (?:found|identified)) (?:no|none`,
  String.raw`|not any|nothing)\b|(?:the |this )?inspect(?:ors|ion) (?:did|has|have) not `,
  String.raw`(?:find|found|identif(?:y|ied))\b`,
  String.raw`|none\b|not applicable\b|no (?:priority |further |such )?(?:areas?|actions?)\b)`,
);

/** True for words that begin as a template's footnote does, with or without a number before them. */
export const beginsAsFootnote = (text: string, footnote: string): boolean =>
  beginningOf(text).startsWith(normalise(footnote.slice(0, 40)));

/** The same of a block. */
export const isAsFootnote = ({ text }: Block, footnote: string): boolean =>
  beginningIn(text).startsWith(normalise(footnote.slice(0, 40)));

const beginningOf = (text: string): string => normalise(text.slice(0, 80).replace(/^[\s\d¹²³*.)\]]+/, ''));
const beginningIn = memoizeByBlock(({ plain }: BlockText) => beginningOf(plain.text));

/**
 * The framework tags of a text: `(outcome 1, national framework)`, in any case, before or after the full stop.
 * One tag for each number, so `(enablers 1 and 3, national framework)` gives two with one span.
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
      // "(the national framework requires …)" mentions it and is no tag.
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

// Words that are still to be filled in may stand in it: `([outcome or enabler and its number], national framework)`.
const BRACKET = /[([]((?:\[[^()[\]]{1,80}\])?[^()[\]]{1,160})[)\]]/g;
const KINDS: Readonly<Record<string, FrameworkTag['kind']>> = {
  outcome: 'outcome',
  enabler: 'enabler',
  principle: 'principle',
};
const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Places by number and by words; one that is given by both ("enabler 2: leaders drive …") is one. */
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
