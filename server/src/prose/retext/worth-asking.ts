import type { RetextCheck } from '../prose';

/**
 * Cheap looks at a text that say whether a check of retext could find anything in it. Where one says no, the check is silent: nothing is lost,
 * and neither a tree is made nor the bundle loaded. Where one says yes, retext decides.
 */
export const worthAsking = {
  'repeated-words': mayRepeatAWord,
  'indefinite-article': (plain: string): boolean => A_FOR_AN.test(plain) || AN_FOR_A.test(plain),
  contractions: (plain: string): boolean => MARK_LEFT_OUT.test(plain),
} satisfies Partial<Record<RetextCheck, (plain: string) => boolean>>;

/** Whether the end of one run of characters, from a place where a word may begin, is the beginning of the next. */
function mayRepeatAWord(plain: string): boolean {
  const text = plain.toLowerCase();
  let before = 0;
  let end = 0;
  // Whether a word may begin inside the run before.
  let parts = false;
  for (let at = 0; at < text.length; ) {
    let next = at;
    let inner = false;
    for (let code = text.charCodeAt(next); next < text.length && !isWhite(code); code = text.charCodeAt(++next)) inner ||= !isPlainLetter(code);
    if (next > at) {
      if (end > 0 && mayGoOnAt(text, before, end, parts, at)) return true;
      [before, end, parts] = [at, next, inner];
    }
    at = next + 1;
  }
  return false;
}

/** Nobody's word; retext itself looks at such a run. */
const LONGEST_RUN = 100;

/** Whether the run `[start, end)` ends with the word that begins at `at`. */
function mayGoOnAt(text: string, start: number, end: number, parts: boolean, at: number): boolean {
  if (end - start > LONGEST_RUN) return true;
  const last = parts ? end - 1 : start;
  for (let from = start; from <= last; from++) {
    if (text.charCodeAt(from) !== text.charCodeAt(at) || (from > start && isPlainLetter(text.charCodeAt(from - 1)))) continue;
    if (text.startsWith(text.slice(from, end), at) && !isPlainLetter(text.charCodeAt(at + end - from))) return true;
  }
  return false;
}

/** a to z and figures, in a text of small letters. Any other character may stand at the edge of a word. */
const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** What retext takes for white space, and a little more. */
const isWhite = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0x85 || code === 0xa0 || (code >= 0x1680 && /[\s]/.test(String.fromCharCode(code)));

const ARTICLE_END = String.raw`[\s\u0085]+[“”‘’'"()[\]]?`;
/** The end of a whole word as retext’s lists mean it; where it is not plain, retext looks itself. */
const WORD_END = String.raw`(?=[\s,;)'-]|[.?!:]?$|[.?!:]\s)`;

// “a” before what is written with a vowel, but for what retext knows to be spoken with a consonant; before a silent h; before letters and figures that are spoken with a vowel.
const A_FOR_AN = new RegExp(
  String.raw`\ba${ARTICLE_END}(?:` +
    [
      'a|i',
      String.raw`e(?!ur[aeoy])`,
      String.raw`o(?!n(?:e|ce)${WORD_END})`,
      String.raw`u(?!s(?:e|u|ab|(?:ing|age)?${WORD_END})|k${WORD_END}|til|ni(?:f|on|q|t|v))`,
      String.raw`h(?:our|on(?:est|ou?r)|eir|omage|auteur|[1-6b]?(?![a-z])|iv(?![a-z])|tml)`,
      String.raw`(?:[flmnrsx]|fbi|fda|fm|lbw|lcd|m(?:ba|dast|pg|ph|ri|sc|tv|a|s)|n(?:ba|bc|fl|go|hl|lcst|pm|vidia)|raf|sgml|sms|sos|spf|std|suv|x(?:-rays?|box|mas|ml))(?![a-z])`,
      String.raw`0*(?:8|1[18])|[^\x00-\x7f]`,
    ].join('|') +
    ')',
  'i',
);

// “an” before anything that is not written with a vowel, and before vowels that retext knows to be spoken with a consonant. Capital consonants it leaves alone but for “Ms”.
const AN_FOR_A = new RegExp(
  String.raw`\b[Aa][Nn]${ARTICLE_END}(?:` +
    [
      String.raw`[Uu](?![dfmopqwxz]|l[^u]|n(?:[b-df-gj-z]|a[^nr]|e[^s])|r[bdegn])|[Ee][Uu]|[Ee][Ww]|[Oo][Nn][CcEe]`,
      String.raw`(?![AEIOUaeiou]|[B-DF-HJ-LNP-TV-Z]|hour|honest|honou?r|heir)\S`,
    ].join('|') +
    ')',
);

/** Contractions that have lost their apostrophe; those that are also words (`its`, `wont`) are for a person. */
const MARK_LEFT_OUT =
  /\b(?:a(?:i|re)nt|(?:could|did|does|do|had|has|have|is|might|must|need|should|sha|was|were|would)nt|(?:must|should|would|they|you|we|i|what|where|who)ve|(?:he|there|they|that|how|who|i|you)d|(?:he|she|that|there|what|when|where|who|how|why)s|(?:they|what|there|you)re|(?:how|they|what|who|you)ll|im|oclock|tis|twas|twere|yall)\b/i;
