import { withoutEnding } from '../../text/ends';
import { regex } from '../../text/regex';
import type { RetextCheck, Word } from '../block-prose';
import { tokenize } from '../tokenize';

/**
 * Cheap tests of whether a retext check could find anything in a text. If one says no, the check would report nothing,
 * so no tree is built and the bundle is not loaded. If one says yes, retext decides.
 */
export const checkPrefilter = {
  'repeated-words': mayRepeatAWord,
  'indefinite-article': (plain: string): boolean => A_FOR_AN.test(plain) || AN_FOR_A.test(plain),
  contractions: (plain: string): boolean => MARK_LEFT_OUT.test(plain),
} satisfies Partial<Record<RetextCheck, (plain: string, words?: readonly Word[]) => boolean>>;

/** True if a word occurs twice in a row, separated by white space. */
function mayRepeatAWord(plain: string, words: readonly Word[] = tokenize(plain)): boolean {
  for (let i = 1; i < words.length; i++) {
    const [before, { text, start }] = [words[i - 1] as Word, words[i] as Word];
    if (
      text.length !== before.text.length ||
      (text !== before.text && text.toLowerCase() !== before.text.toLowerCase())
    )
      continue;
    if (/^\S?[\s\u0085]+$/.test(plain.slice(before.end, start))) return true;
  }
  return INSIDE.test(plain) && mayRepeatARun(plain);
}

/**
 * A mark or non-ASCII letter between two plain characters: here the word may end for our tokenizer but not for retext
 * (`U.K.`, `R&D`).
 */
const INSIDE = /[a-z0-9][^\sa-z0-9'’‐‑-]+[a-z0-9]/i;

const MARK = /^[^\p{L}\p{N}]$/u;

/** The same for runs between spaces, of which one may be part of the other. */
function mayRepeatARun(plain: string): boolean {
  let before = '';
  for (const run of plain.toLowerCase().split(/[\s\u0085]+/)) {
    const bare = withoutEnding(run, MARK).replace(/^[^\p{L}\p{N}]+/u, '');
    if (bare !== '' && before !== '' && (before.endsWith(bare) || bare.startsWith(before))) return true;
    before = bare;
  }
  return false;
}

const ARTICLE_END = String.raw`[\s\u0085]+[“”‘’'"()[\]]?`;
/** The end of a whole word as retext’s lists mean it; in doubtful cases retext decides. */
const WORD_END = String.raw`(?=[\s,;)'-]|[.?!:]?$|[.?!:]\s)`;

// “a” before a written vowel, except those that retext treats as consonants; before a silent h; before letters and
// figures pronounced with a vowel.
const A_FOR_AN = new RegExp(
  String.raw`\ba${ARTICLE_END}(?:` +
    [
      'a|i',
      String.raw`e(?!ur[aeoy])`,
      String.raw`o(?!n(?:e|ce)${WORD_END})`,
      String.raw`u(?!s(?:e|u|ab|(?:ing|age)?${WORD_END})|k${WORD_END}|til|ni(?:f|on|q|t|v))`,
      String.raw`h(?:our|on(?:est|ou?r)|eir|omage|auteur|[1-6b]?(?![a-z])|iv(?![a-z])|tml)`,
      String.raw`(?:[flmnrsx]|fbi|fda|fm|lbw|lcd|m(?:ba|dast|pg|ph|ri|sc|tv|a|s)|n(?:ba|bc|fl|go|hl|lcst|pm` +
        String.raw`|vidia)|raf|sgml|sms|sos|spf|std|suv|x(?:-rays?|box|mas|ml))(?![a-z])`,
      String.raw`0*(?:8|1[18])|[^\x00-\x7f]`,
    ].join('|') +
    ')',
  'i',
);

// “an” before anything but a written vowel, and before vowels that retext treats as consonants. Capital consonants are
// left alone, except in “Ms”.
const AN_FOR_A = new RegExp(
  String.raw`\b[Aa][Nn]${ARTICLE_END}(?:` +
    [
      String.raw`[Uu](?![dfmopqwxz]|l[^u]|n(?:[b-df-gj-z]|a[^nr]|e[^s])|r[bdegn])|[Ee][Uu]|[Ee][Ww]|[Oo][Nn][CcEe]`,
      String.raw`(?![AEIOUaeiou]|[B-DF-HJ-LNP-TV-Z]|hour|honest|honou?r|heir)\S`,
    ].join('|') +
    ')',
);

/** Contractions without their apostrophe; those that are also words (`its`, `wont`) are left to people. */
const MARK_LEFT_OUT = regex(
  'i',
  String.raw`\b(?:a(?:i|re)nt|(?:could|did|does|do|had|has|have|is|might|must|need|should|sha|was|were`,
  String.raw`|would)nt|(?:must|should|would|they|you|we|i|what|where|who)ve|(?:he|there|they|that|how|who`,
  String.raw`|i`,
  String.raw`|you)d|(?:he|she|that|there|what|when|where|who|how|why)s|(?:they|what|there|you)re|(?:how`,
  String.raw`|they`,
  String.raw`|what|who|you)ll|im|oclock|tis|twas|twere|yall)\b`,
);
