import { findDates } from '../dates/find-dates';
import { findAuthorities, mayNameAuthority } from '../reading/facts/authority-index';
import { readInspectors } from '../reading/facts/inspectors';
import type { Token } from '../templates/stock-tokens';
import { tokensOf } from '../templates/stock-tokens';
import type { AnnotatedText } from '../text/annotated-text';
import type { Span } from '../text/span';

/** A fact of a particular letter. */
export type FactKind = 'la' | 'date' | 'month' | 'inspectors';

/** A word, a punctuation mark, or a placeholder for a fact of the particular letter (`{la}`). */
export interface MaskedWord {
  /** For comparison: the folded word, or the fact's kind in braces. */
  readonly key: string;
  /** As in the letter. */
  readonly surface: string;
  readonly fact?: FactKind;
  readonly spaceBefore: boolean;
  readonly sentenceEnd: boolean;
  /** Its span in the plain text. */
  readonly span: Span;
}

interface Fact extends Span {
  readonly kind: FactKind;
}

/**
 * The words of a paragraph, with each date, authority and list of inspectors as a single word. Case and the form of
 * quotation marks are ignored.
 */
export function maskedWords(plain: AnnotatedText): readonly MaskedWord[] {
  const { text } = plain;
  const facts = factsIn(plain);
  const words: MaskedWord[] = [];
  let end = 0;
  let next = 0;
  const push = (key: string, span: Span, token: Pick<Token, 'sentenceEnd'>, fact?: FactKind): void => {
    words.push({
      key,
      surface: text.slice(span.start, span.end),
      ...(fact && { fact }),
      spaceBefore: /\s/.test(text.slice(end, span.start)),
      sentenceEnd: token.sentenceEnd,
      span,
    });
    end = span.end;
  };
  for (const token of tokensOf(text)) {
    while (facts[next] && (facts[next] as Fact).end <= token.start) next++;
    const fact = facts[next];
    if (!fact || token.end <= fact.start) push(token.folded, token, token);
    else if (token.start <= fact.start || words.at(-1)?.span !== fact)
      push(`{${fact.kind}}`, fact, { sentenceEnd: false }, fact.kind);
  }
  return words;
}

const MONTH_AND_YEAR =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)\d\d\b/g;

/** The facts of a paragraph, in order, without overlaps. */
function factsIn(plain: AnnotatedText): readonly Fact[] {
  const text = plain.text.slice(0, MAX_LENGTH);
  const found: Fact[] = [];
  const add = (kind: FactKind, span: Span): void => {
    if (span.end > span.start && !found.some((one) => one.start < span.end && span.start < one.end))
      found.push({ kind, start: span.start, end: span.end });
  };
  for (const { span } of findDates(text)) add('date', span);
  for (const match of text.matchAll(MONTH_AND_YEAR))
    add('month', { start: match.index, end: match.index + match[0].length });
  const inspectors = inspectorsIn(plain, text);
  if (inspectors) add('inspectors', inspectors);
  if (mayNameAuthority(text)) for (const { span } of findAuthorities(text)) add('la', span);
  return found.sort((a, b) => a.start - b.start);
}

/** Longer paragraphs contain no standard wording whose facts matter. */
const MAX_LENGTH = 4_000;

/** From the first inspector's name to the last one's, if all are in one sentence. */
function inspectorsIn(plain: AnnotatedText, text: string): Span | undefined {
  const names = readInspectors([plain]).inspectors.map(({ name }) => name.text);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = text.indexOf(first);
  const end = text.indexOf(last, Math.max(0, start));
  return start < 0 || end < 0 ? undefined : { start, end: end + last.length };
}

/** Splits a paragraph's words into sentences; the last may lack its full stop. */
export function sentencesIn(words: readonly MaskedWord[]): readonly (readonly MaskedWord[])[] {
  const sentences: MaskedWord[][] = [];
  let open: MaskedWord[] = [];
  for (const word of words) {
    open.push(word);
    if (!word.sentenceEnd) continue;
    sentences.push(open);
    open = [];
  }
  return open.length > 0 ? [...sentences, open] : sentences;
}

export const keyOf = (words: readonly MaskedWord[]): string => words.map(({ key }) => key).join(' ');

/** The wording for a template: the letter's own words, with facts in braces. */
export const wordingOf = (words: readonly MaskedWord[], nameOf: (fact: FactKind) => string): string =>
  words
    .map(
      ({ surface, fact, spaceBefore }, i) =>
        `${spaceBefore && i > 0 ? ' ' : ''}${fact ? `{${nameOf(fact)}}` : surface}`,
    )
    .join('')
    .replaceAll("'", '’');
