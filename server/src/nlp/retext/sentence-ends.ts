import { regex } from '../../text/regex';

/** Where the sentences of a text end, as far as punctuation alone can tell. */
export interface SentenceEnds {
  /** Offsets after the closing mark (and any closing brackets and quotation marks), in ascending order. */
  readonly ends: readonly number[];
  /** Offsets of marks that may or may not end a sentence (`Dr. Holt`, `e.g.`); retext has to decide. */
  readonly doubtful: readonly number[];
}

const MARK = /[.?!…]+/g;
/** What may close after the mark that ends a sentence. */
const CLOSING = /[)\]’”"']*/y;
const NEXT_SENTENCE = /\s+[([‘“"']*\p{Lu}/uy;
/** The space is missing. */
const NEXT_SENTENCE_TOO_NEAR = /\p{Lu}\p{Ll}/uy;

/**
 * Finds sentence ends cheaply. A mark before a capital letter ends a sentence, unless an abbreviation precedes it.
 * Unlike retext, it allows “in”, “sat” and numbers as the last word of a sentence (`aged 16. Leaders …`).
 */
export function sentenceEnds(plain: string): SentenceEnds {
  const ends: number[] = [];
  const doubtful: number[] = [];
  for (const { 0: mark, index } of plain.matchAll(MARK)) {
    const after = index + mark.length;
    const end = after + lengthOf(CLOSING, plain, after);
    if (end === plain.length) break;
    if (mark === '.' && isDigit(plain.charCodeAt(index - 1)) && isDigit(plain.charCodeAt(after))) continue;
    const before = plain.slice(Math.max(0, index - MAX_SHORT_FORM_LENGTH), index);
    const sure =
      mark === '?' || mark === '!'
        ? lengthOf(NEXT_SENTENCE, plain, end) > 0
        : mark !== '.' || mayGoOn(before)
          ? false
          : lengthOf(NEXT_SENTENCE, plain, end) > 0 ||
            (/\p{Ll}{2}$/u.test(before) && lengthOf(NEXT_SENTENCE_TOO_NEAR, plain, end) > 0);
    if (sure) ends.push(end);
    else doubtful.push(index);
  }
  return { ends, doubtful };
}

/** Enough for the longest abbreviation and what precedes it. */
const MAX_SHORT_FORM_LENGTH = 12;
/** True if a full stop after these words may belong to an abbreviation, an initial or a list number. */
const mayGoOn = (before: string): boolean =>
  SHORT_FORM.test(before) ||
  /(?:^|[\s([‘“])\p{L}$/u.test(before) ||
  /[.&]\p{L}*$/u.test(before) ||
  /^\s*\d{1,3}$/.test(before);

const SHORT_FORM = regex(
  'u',
  String.raw`(?:^|[^\p{L}’'])(?:M(?:r|rs|s|x|essrs|iss)|Drs?|Profs?|Rev|St|Sgt|Capt|Col|Gen|Lt|Gov|Hon`,
  String.raw`|Pres`,
  String.raw`|Sen|Rep|Supt|Sr|Jr|Cllr|Ph|[Cc]f|[Ee]tc|[Ee]g|[Ii]e|[Vv]iz|[Vv]s|[Ii]bid|al|ca|op|cit|[Aa]pprox`,
  String.raw`|[Dd]ept|[Rr]ef|[Nn]os?|[Pp]aras?|pp?|ss?|ff|[Vv]ol|[Ff]ig|Co|Ltd|Inc|Bros|Rd|Ave|Jan|Feb|Mar`,
  String.raw`|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)$`,
);

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
