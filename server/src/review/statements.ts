import { indexedTextOf } from '../analysis/evidence/finding-terms';
import { MONTHS } from '../dates/calendar';
import { findDates } from '../dates/find-dates';
import type { Block } from '../letter/letter';
import { wordingIn } from '../nlp/lexicons/find-wording';
import { judgementWordsIn } from '../nlp/lexicons/judgement-words';
import { numbersIn } from '../nlp/lexicons/names-and-numbers';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { overlaps, trimmed } from '../text/span';
import type { Mark, Place, Quote } from './review-sheet';

/** A sentence in a section of the letter. */
export interface Statement {
  readonly block: Block;
  /** A half-open span in the block's plain text. */
  readonly inBlock: Span;
  readonly quote: Quote;
  /** How clearly it reports a weakness: 0, 1 or 2. */
  readonly weakness: number;
}

/** The sentences under the letter's headings, in order; without comments and footnotes. */
export function statementsOf(reading: Reading): readonly Statement[] {
  const place = placer(reading);
  return reading.sections.flatMap(({ body }) =>
    body
      .filter(({ kind }) => kind === 'paragraph' || kind === 'bullet')
      .flatMap((block) =>
        indexedTextOf(block.text).sentences.map(({ start, end, weakness }): Statement => {
          const inBlock = trimmed(block.plain.text, { start, end });
          return { block, inBlock, quote: quoteOf(block, inBlock, place), weakness };
        }),
      ),
  );
}

/** Returns the place of a block: its heading with the number of the paragraph, or its part of the frame. */
export type Placer = (block: Block) => Omit<Place, 'span'>;

export function placer({ letter, partMatches }: Reading): Placer {
  const places = new Map<Block, Omit<Place, 'span'>>();
  const frame = partMatches.flatMap(({ part, passage }) =>
    passage && !passage.section ? [{ title: part.title, span: passage.span }] : [],
  );
  let section = '';
  let paragraph = 0;
  for (const block of letter.blocks) {
    if (block.kind === 'heading') [section, paragraph] = [block.plain.text.trim(), 0];
    else if (block.kind === 'paragraph' || block.kind === 'bullet') paragraph++;
    const part = frame.find(({ span }) => overlaps(span, block.span));
    places.set(block, part ? { section: part.title, paragraph: 0 } : { section, paragraph });
  }
  return (block) => places.get(block) ?? { section: '', paragraph: 0 };
}

/** Part of a block as a quote with its marks; `inBlock` is a half-open span in the block's plain text. */
export function quoteOf(block: Block, inBlock: Span, place: Placer): Quote {
  const text = block.plain.text.slice(inBlock.start, inBlock.end);
  return { text, span: block.plain.toSource(inBlock), ...place(block), marks: marksIn(text) };
}

/** Blanks out the dates of a text, so that a day is not taken for a quantity; offsets stay valid. */
export const withoutDates = (text: string): string =>
  [...findDates(text).map(({ span }) => span), ...monthsIn(text)].reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );

/** Months with a year but no day, and years alone: “in September 2025”, “since 2022”. */
export const monthsIn = (text: string): readonly Span[] =>
  Array.from(text.matchAll(MONTH_OR_YEAR), ({ 0: words, index }) => ({ start: index, end: index + words.length }));

const MONTH_OR_YEAR = new RegExp(`(?:\\b(?:${MONTHS.join('|')}) )?\\b(?:19|20)\\d\\d\\b(?!,\\d)`, 'g');

function marksIn(text: string): readonly Mark[] {
  const judgements = judgementWordsIn(text).map(({ start, end }): Mark => ({ kind: 'judgement', start, end }));
  const quantities = quantitiesIn(text).map(({ start, end }): Mark => ({ kind: 'quantity', start, end }));
  const all = [...judgements, ...quantities].sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Mark[] = [];
  for (const mark of all) if (mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
  return marks;
}

/** Quantity words, and numbers that are not part of dates; in order, not nested. */
export function quantitiesIn(text: string): readonly Span[] {
  const listed = wordingIn(text).quantifiers.map(({ start, end }) => ({ start, end }));
  const others = Array.from(text.matchAll(MORE_QUANTITIES), ({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  })).filter((other) => !listed.some((one) => overlaps(one, other)));
  const words = [...listed, ...others];
  const numbers = numbersIn(withoutDates(text)).filter((number) => !isOnlyALabel(text, number));
  return [...words, ...numbers.filter((number) => !words.some((word) => overlaps(word, number)))]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}

/** Quantity words that are not in the list because they imply no order. */
const MORE_QUANTITIES = new RegExp(
  String.raw`\bnot (?:all|every|always)\b|\b(?:several|half|too (?:many|few)` +
    String.raw`|a (?:growing |increasing |large |significant |high )?(?:number|proportion) of)\b`,
  'gi',
);

/** The numbers of “Section 47”, “outcome 1” and “(COVID-19)” are not quantities. */
const isOnlyALabel = (text: string, { start }: Span): boolean => LABEL.test(text.slice(Math.max(0, start - 40), start));

const LABEL = new RegExp(
  String.raw`(?:\b(?:section|s\.|regulation|article|schedule|outcomes?|enablers?|principles?|stage|phase|tier|level` +
    String.raw`|part|paragraph|page)\s*(?:\d+(?:,| and)\s*)*|\p{L}-|\p{L})$`,
  'iu',
);
