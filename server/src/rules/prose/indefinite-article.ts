import data from '../../../data/articles.yaml';
import type { BlockProse } from '../../nlp/block-prose';
import { checkPrefilter } from '../../nlp/retext/check-prefilter';
import type { BlockText } from '../../text/annotated-text';
import { regex } from '../../text/regex';
import { rewriting } from '../engine/rewriting';
import { blockRule } from '../engine/rule';

export default blockRule({
  meta: {
    id: 'indefinite-article',
    title: 'The wrong article: “a” for “an”, or “an” for “a”',
    why:
      'The article follows the sound of the next word: “an hour”, “a unit”, “an SGO”, “a MASH”. It is often left ' +
      'wrong when the next word was changed.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    phase: 'prose',
    profile: 'quiet',
    messages: {
      article: '“{found}” has the wrong article: write “{right}”.',
      and: '“{found}” should probably be “{right}”.',
    },
    options: {},
  },

  of: 'running-text',

  *check({ text, prose }) {
    const found = articlesIn(text);
    if (!found) return;
    const { plain } = text;
    const slips = [...(found.mayBeWrong ? articlesFromRetext(prose, plain.text) : []), ...found.beforeCapitals];
    for (const { start, end, write, next } of slips.slice(0, MAX_ARTICLES)) {
      const span = plain.toSource({ start, end });
      const data = { found: `${plain.text.slice(start, end)} ${next}`, right: `${write} ${next}` };
      yield {
        message: write === 'and' ? 'and' : 'article',
        data,
        span,
        fixes: rewriting(text.source, span, write),
      };
    }
  },
});

/** No real paragraph has more. */
const MAX_ARTICLES = 200;

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly write: string;
  readonly next: string;
}

interface Found {
  readonly beforeCapitals: readonly Slip[];
  /** True if it is worth asking retext for more. */
  readonly mayBeWrong: boolean;
}

function articlesIn({ plain: { text } }: BlockText): Found | undefined {
  const found = { beforeCapitals: beforeCapitals(text), mayBeWrong: checkPrefilter['indefinite-article'](text) };
  return found.mayBeWrong || found.beforeCapitals.length > 0 ? found : undefined;
}

/** What retext reports, without the words that it gets wrong. */
function articlesFromRetext(prose: BlockProse, plain: string): readonly Slip[] {
  return prose
    .remarks('indefinite-article')
    .flatMap(({ start, end, actual, expected: [right = ''] }): readonly Slip[] => {
      const next =
        /^\s+[“”‘’'"([]?([^\s,;:!?”"()[\]]+?)[.’']*(?=[\s,;:!?”"()[\]]|$)/.exec(plain.slice(end, end + 60))?.[1] ?? '';
      if (actual.toLowerCase() === 'an' && NOT_AFTER_AN.test(next))
        return [{ start, end, write: matched(actual, 'and'), next }];
      return NOT_FOR_RETEXT.test(next) || (actual === 'a' && NOT_AFTER_A.test(next))
        ? []
        : [{ start, end, write: right, next }];
    });
}

/** Articles before words with capitals, only some of which retext knows. */
function beforeCapitals(text: string): readonly Slip[] {
  const slips: Slip[] = [];
  for (const { 1: article = '', 2: next = '', index } of text.matchAll(BEFORE_CAPITAL)) {
    if (article === 'A' && index > 0 && !/[.?!][’”)]?\s+[‘“(]?$/.test(text.slice(Math.max(0, index - 6), index)))
      continue;
    const right = articleBefore(next);
    if (right && right !== article.toLowerCase())
      slips.push({ start: index, end: index + article.length, write: matched(article, right), next });
  }
  return slips;
}

const BEFORE_CAPITAL = /\b([Aa]n?)\s+[“‘'"(]?([A-Z][A-Za-z&]*)/g;
const { 'spoken-as-words': WORDS, 'spelt-out': SPELT } = data as {
  readonly 'spoken-as-words': readonly string[];
  readonly 'spelt-out': readonly string[];
};
const SPOKEN_AS_WORDS = new Set(WORDS);
const SPELT_OUT = new Set(SPELT);

/** The article for a capitalised word; undefined if its sound is uncertain, or if retext knows it. */
function articleBefore(word: string): 'a' | 'an' | undefined {
  if (/^[A-Z][A-Z&]/.test(word)) {
    const letters = word.replace(/s$/, '');
    if (/^EU|^U/.test(letters)) return letters === 'EU' || letters === 'UASC' ? 'a' : undefined;
    if (/^[AEIO]/.test(letters)) return 'an';
    if (/^[BCDGJKPQTVWYZ]/.test(letters)) return 'a';
    return SPOKEN_AS_WORDS.has(letters) ? 'a' : SPELT_OUT.has(letters) ? 'an' : undefined;
  }
  if (/^(?:[AIO]|E(?!u|w))[a-z]/.test(word) && !/^One|^Once|^Oui/.test(word)) return 'an';
  return /^[BCDFGJ-NP-TVWYZ][a-z]/.test(word) && word !== 'Ms' ? 'a' : undefined;
}

/**
 * Words in u that start with a consonant sound, single letters used as names, and figures and section numbers that can
 * be read out in several ways.
 */
const NOT_FOR_RETEXT = /^(?:uni(?:co|ca|s|l|p)|u-|ouija|[a-z]\d|\p{L}$|0)/iu;
/** Before these an “a” is a name, or a slip of another kind. */
const NOT_AFTER_A = /^(?:is|are|in|of|on|at|as|if|it|or|us|into|and)$/;
/** “An” never precedes these; “and” was meant. */
const NOT_AFTER_AN = regex(
  'i',
  String.raw`^(?:the|their|these|those|this|that|they|there|his|her|we|which|who|when|where|how|what|has` +
    String.raw`|have`,
  String.raw`|had|was|were|with|will|for|from|to|by|do|does|not|no)$`,
);

const matched = (like: string, word: string): string =>
  /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
