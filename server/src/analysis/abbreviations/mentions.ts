import { memoizeByBlock } from '../../memo/memoize-by-block';
import type { BlockText } from '../../text/annotated-text';
import { inRunningCapitals, isSmallWord } from '../../text/running-capitals';
import type { Span } from '../../text/span';
import type { Spelled } from './initials';
import { nearlySpelledBefore, spelledAfter, spelledAtHead, spelledBefore } from './initials';
import { knownExpansions } from './known-abbreviations';

/** A mention of an abbreviation in a block; all spans are half-open UTF-16 offsets in the block's plain text. */
export interface Mention extends Span {
  /** As written, without plural and possessive endings: `IRO`, `CiN`. The span covers these letters. */
  readonly abbreviation: string;
  /** The same for all forms of one abbreviation: its capitals. */
  readonly key: string;
  readonly plural: boolean;
  /** True in `IRO’s`, `IROs’` or part of a longer word (`MASH-led`), where no words can be inserted. */
  readonly bound: boolean;
  /**
   * True if the words around it are in capitals, too: it is an abbreviation only if the letter has it elsewhere, or if
   * it is in brackets after its expansion.
   */
  readonly amongCapitals: boolean;
  /** Set if the abbreviation is explained here. */
  readonly definition?: Definition;
}

export interface Definition {
  /** The expansion; undefined if the abbreviation is in brackets after words that only nearly match it. */
  readonly expansion?: Spelled;
  /** Expansion and abbreviation and everything between them, closing bracket included. */
  readonly whole: Span;
  /**
   * The bracket, with the space before it, around the abbreviation (or, in `ABBR (expansion)`, around the expansion).
   */
  readonly bracket?: Span;
}

/** Returns the abbreviations of a text in order, and words in running capitals that may be some (`amongCapitals`). */
export const mentionsIn = memoizeByBlock(({ plain: { text } }: BlockText): readonly Mention[] => {
  const mentions: Mention[] = [];
  SEED.lastIndex = 0;
  for (let seed = SEED.exec(text), from = 0; seed; seed = SEED.exec(text)) {
    const token = tokenAround(text, seed.index, from);
    SEED.lastIndex = from = token.end;
    const mention = mentionAt(text, token);
    if (mention) mentions.push(mention);
  }
  if (mentions.length === 0 || /\p{Ll}/u.test(text)) return mentions;
  return mentions.map((mention) => ({ ...mention, amongCapitals: true }));
});

/** Two capitals with little between them: every abbreviation has them, and hardly any other word. */
const SEED = /[A-Z][a-z&]{0,2}[A-Z]/g;
const LETTER = /[\p{L}\p{N}&]/u;

function tokenAround(text: string, at: number, from: number): Span {
  let start = at;
  while (start > from && LETTER.test(text.charAt(start - 1))) start--;
  let end = at + 1;
  while (end < text.length && LETTER.test(text.charAt(end))) end++;
  // `C-SPA`, `i-ART`: a single capital or an i before a hyphen belongs to the abbreviation.
  if (
    start - 2 >= from &&
    text[start - 1] === '-' &&
    /[A-Zi]/.test(text.charAt(start - 2)) &&
    !LETTER.test(text.charAt(start - 3))
  )
    start -= 2;
  return { start, end };
}

/** The abbreviation and a plural `s`. */
const FORM = /^((?:[A-Zi]-)?[A-Za-z][A-Za-z0-9&]*[A-Z0-9])(s?)$/;
const MAX_ABBREVIATION_LETTERS = 10;

function mentionAt(text: string, { start, end }: Span): Mention | undefined {
  if (end - start > MAX_ABBREVIATION_LETTERS + 1) return undefined;
  const [, abbreviation = '', s = ''] = FORM.exec(text.slice(start, end)) ?? [];
  const capitals = abbreviation.replace(/[^A-Z]/g, '').length;
  // `DfE`, `iCART` and `SaPH`, but not `WhatsApp`.
  if (capitals < 2 || abbreviation.replace(/[^a-z]/g, '').length > capitals) return undefined;
  if (isPartOfName(text, start) || inAddress(text, start, end) || inPlaceholder(text, start)) return undefined;
  const key = abbreviation.toUpperCase();
  const amongCapitals = inRunningCapitals(text, start, end);
  if (amongCapitals && isSmallWord(abbreviation)) return undefined;
  const definition = definitionAt(text, start, end, key);
  const span = { start, end: start + abbreviation.length };
  return {
    ...span,
    abbreviation,
    key,
    plural: s !== '',
    bound: /[’'/‑-]/.test(text.charAt(end)) || /[/‑-]/.test(text.charAt(start - 1)),
    amongCapitals,
    ...(definition ? { definition } : {}),
  };
}

/** `O’NEILL` */
const isPartOfName = (text: string, start: number): boolean =>
  /[’']/.test(text.charAt(start - 1)) && LETTER.test(text.charAt(start - 2));

/** True for words in an email or web address. */
function inAddress(text: string, start: number, end: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - CONTEXT_LENGTH), start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + CONTEXT_LENGTH))?.[0] ?? '';
  return /@|:\/\/|^www\./i.test(`${before}${after}`);
}

/** True inside a placeholder: `[LA name]`. */
function inPlaceholder(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}

const CONTEXT_LENGTH = 60;

/** `expansion (ABBR)`, `ABBR (expansion)`, `expansion, known as ABBR`, `expansion, ABBR,` and `ABBR, the expansion`. */
function definitionAt(text: string, start: number, end: number, key: string): Definition | undefined {
  const letters = key.replace(/[^A-Z]/g, '').toLowerCase();
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const opening = BEFORE_IN_BRACKET.exec(before);
  const closing = opening && AFTER_IN_BRACKET.exec(text.slice(end, end + CONTEXT_LENGTH));
  if (opening && closing) return inBracket(text, start - opening[0].length, end + closing[0].length, key, letters);
  // `expansion (ABBR, of Northmoor)`, `expansion (ABBR+)`: what follows is a further description.
  const more = opening && MORE_IN_BRACKET.exec(text.slice(end, end + MAX_BRACKET_LENGTH));
  if (opening && more) {
    const open = start - opening[0].length;
    const expansion = spelledBefore(text, 0, open, letters);
    return expansion && { expansion, whole: { start: expansion.start, end: end + more[0].length } };
  }
  const joined = opening && JOINED_IN_BRACKET.exec(text.slice(end, end + CONTEXT_LENGTH));
  if (opening && joined) {
    const [all, rest = ''] = joined;
    return inBracket(text, start - opening[0].length, end + all.length, `${key}${rest}`, letters + rest.toLowerCase());
  }
  const others = text.startsWith(')', end) ? OTHERS_IN_BRACKET.exec(before) : null;
  if (others) {
    const expansion = spelledBefore(text, 0, start - others[0].length, letters);
    if (expansion) return { expansion, whole: { start: expansion.start, end: end + 1 } };
  }
  if (text.startsWith(' (', end)) {
    const close = text.slice(end, end + MAX_BRACKET_LENGTH).indexOf(')') + end;
    const expansion =
      close > end
        ? (spelledBefore(text, end + 2, close, letters) ?? describedAfter(text, end + 2, close, letters))
        : undefined;
    return expansion && /^(?:the |an? )?$/i.test(text.slice(end + 2, expansion.start))
      ? { expansion, whole: { start, end: close + 1 }, bracket: { start: end, end: close + 1 } }
      : undefined;
  }
  const lead = KNOWN_AS.exec(before);
  const named = lead ? spelledBefore(text, 0, start - lead[0].length, letters, 0) : undefined;
  if (named && named.end === start - (lead?.[0].length ?? 0))
    return { expansion: named, whole: { start: named.start, end } };
  const join = EXPLAINED.exec(text.slice(end, end + CONTEXT_LENGTH));
  const explained = join ? spelledAfter(text, end + join[0].length, text.length, letters) : undefined;
  return explained ? { expansion: explained, whole: { start, end: explained.end } } : undefined;
}

/** `ABBR (the expansion, and more about it)` */
function describedAfter(text: string, from: number, to: number, letters: string): Spelled | undefined {
  const start = from + (/^(?:the |an? )?/i.exec(text.slice(from, to))?.[0].length ?? 0);
  const expansion = spelledAfter(text, start, to, letters);
  return expansion && text[expansion.end] === ',' ? expansion : undefined;
}

const BEFORE_IN_BRACKET =
  /\s?\((?:(?:also|now|formerly|or|known|called|referred|abbreviated|hereafter|to|as|the|an?) ){0,5}[‘’“"']?$/;
const AFTER_IN_BRACKET = /^(?:[’']s?|[”"])?(?: \p{Ll}+){0,2}[’'”"]?\)/u;
const MORE_IN_BRACKET = /^[+\d]?(?:\)|(?:,|;|:| [–—-]) [^()]{1,80}\))/u;
/** `(NHS E ICB)`: the last of several in one bracket. */
const OTHERS_IN_BRACKET = /\s?\((?:[A-Z][A-Z&]{0,9} ){1,4}$/;
/** `(MST-CAN)` */
const JOINED_IN_BRACKET = /^-([A-Z]{2,10})[’'”"]?\)/;
const KNOWN_AS =
  /(?:,? (?:also )?(?:or|known as|called|referred to as|abbreviated to|shortened to)|,| [–—-]) (?:the |an? )?[‘“"']?$/;
const EXPLAINED = /^(?:,| [–—-]| stands for| is short for|:) (?:or )?(?:the |an? )?/;
const MAX_BRACKET_LENGTH = 160;

function inBracket(text: string, open: number, close: number, key: string, letters: string): Definition | undefined {
  const bracket = { start: open, end: close };
  const expansion =
    spelledBefore(text, 0, open, letters) ?? knownBefore(text, open, key) ?? spelledAtHead(text, 0, open, letters);
  if (expansion) return { expansion, whole: { start: expansion.start, end: close }, bracket };
  return nearlySpelledBefore(text, 0, open, letters) ? { whole: bracket, bracket } : undefined;
}

/** A known expansion whose initials differ from its abbreviation. */
function knownBefore(text: string, end: number, key: string): Spelled | undefined {
  for (const expansion of knownExpansions(key)) {
    const start = end - expansion.length;
    if (start >= 0 && text.slice(start, end).toLowerCase() === expansion.toLowerCase())
      return { start, end, words: expansion.toLowerCase().split(' ') };
  }
  return undefined;
}
