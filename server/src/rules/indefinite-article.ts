import data from '../../data/articles.yaml';
import type { BlockProse } from '../prose/prose';
import { worthAsking } from '../prose/retext/worth-asking';
import type { BlockText } from '../text/block-text';
import { rewriting } from './rewriting';
import { blockRule } from './rule';
import { regex } from '../text/regex';

export default blockRule({
  meta: {
    id: 'indefinite-article',
    title: 'The wrong article: “a” for “an”, or “an” for “a”',
    why:
      'The article follows the sound of the next word: “an hour”, “a unit”, “an SGO”, “a MASH”. It is ' +
      'often left wrong when the word behind it was changed.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    reads: 'prose',
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
    const slips = [...(found.mayBeWrong ? articlesSaid(prose, plain.text) : []), ...found.beforeCapitals];
    for (const { start, end, write, next } of slips.slice(0, MOST)) {
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

  examples: {
    valid: [
      {
        name: 'by the sound',
        letter: letter(
          'It took an hour and an honest look at a unit, a European plan, a one-off visit, an ' +
            '11-year-old’s and an 80% share.',
        ),
      },
      {
        name: 'words that retext takes for others',
        letter: letter('A unilateral decision was a U-turn, with a unique and a unisex name.'),
      },
      {
        name: 'abbreviations, as they are spoken',
        letter: letter('A MASH, an SGO, an NHS trust, a PA, an IRO, an EHC plan, a UK law and an LAC or a LAC nurse.'),
      },
      {
        name: 'sections of laws, spoken one way or the other',
        letter: letter('There was a s47 enquiry and an s17 assessment.'),
      },
      { name: 'a letter that is a name', letter: letter('Plan a is good; team A encourages it.') },
    ],
    invalid: [
      {
        name: 'a for an',
        letter: letter('There is ⟦a⟧ effective plan and ⟦a⟧ unaccompanied child. ⟦A⟧ increase is seen.'),
        says: [
          '“a effective” has the wrong article: write “an effective”.',
          '“a unaccompanied” has the wrong article: write “an unaccompanied”.',
          '“A increase” has the wrong article: write “An increase”.',
        ],
        fixed: letter('There is an effective plan and an unaccompanied child. An increase is seen.'),
      },
      {
        name: 'an for a',
        letter: letter('It is ⟦an⟧ timely plan for ⟦an⟧ university, in ⟦an⟧ single step.'),
        says: [
          '“an timely” has the wrong article: write “a timely”.',
          '“an university” has the wrong article: write “a university”.',
          '“an single” has the wrong article: write “a single”.',
        ],
        fixed: letter('It is a timely plan for a university, in a single step.'),
      },
      {
        name: 'before figures',
        letter: letter('It is ⟦a⟧ 18-month plan in ⟦an⟧ 12-month year.'),
        says: [
          '“a 18-month” has the wrong article: write “an 18-month”.',
          '“an 12-month” has the wrong article: write “a 12-month”.',
        ],
        fixed: letter('It is an 18-month plan in a 12-month year.'),
      },
      {
        name: 'before abbreviations and names',
        letter: letter(
          '⟦A⟧ IRO saw ⟦an⟧ PA in ⟦an⟧ MASH with ⟦a⟧ NHS plan and ⟦a⟧ Ofsted letter of ⟦an⟧ Northmoor team.',
        ),
        says: [
          '“A IRO” has the wrong article: write “An IRO”.',
          '“an PA” has the wrong article: write “a PA”.',
          '“an MASH” has the wrong article: write “a MASH”.',
          '“a NHS” has the wrong article: write “an NHS”.',
          '“a Ofsted” has the wrong article: write “an Ofsted”.',
          '“an Northmoor” has the wrong article: write “a Northmoor”.',
        ],
        fixed: letter('An IRO saw a PA in a MASH with an NHS plan and an Ofsted letter of a Northmoor team.'),
      },
      {
        name: 'in front of a quotation',
        letter: letter('There is ⟦a⟧ ‘early help’ offer.'),
        says: ['“a early” has the wrong article: write “an early”.'],
        fixed: letter('There is an ‘early help’ offer.'),
      },
      {
        name: 'a letter of “and” is missing',
        letter: letter('Leaders ⟦an⟧ their partners agree.'),
        says: ['“an their” should probably be “and their”.'],
        fixed: letter('Leaders and their partners agree.'),
      },
    ],
  },
});

/** More than these are no paragraph’s. */
const MOST = 200;

function letter(paragraph: string): string {
  return `Dear Ms Holt\n\n${paragraph}\n`;
}

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly write: string;
  readonly next: string;
}

interface Found {
  readonly beforeCapitals: readonly Slip[];
  /** Whether retext is worth asking for more. */
  readonly mayBeWrong: boolean;
}

function articlesIn({ plain: { text } }: BlockText): Found | undefined {
  const found = { beforeCapitals: beforeCapitals(text), mayBeWrong: worthAsking['indefinite-article'](text) };
  return found.mayBeWrong || found.beforeCapitals.length > 0 ? found : undefined;
}

/** What retext says, but for words that it takes for others. */
function articlesSaid(prose: BlockProse, plain: string): readonly Slip[] {
  return prose.said('indefinite-article').flatMap(({ start, end, actual, expected: [right = ''] }): readonly Slip[] => {
    const next =
      /^\s+[“”‘’'"([]?([^\s,;:!?”"()[\]]+?)[.’']*(?=[\s,;:!?”"()[\]]|$)/.exec(plain.slice(end, end + 60))?.[1] ?? '';
    if (actual.toLowerCase() === 'an' && NOT_AFTER_AN.test(next))
      return [{ start, end, write: matched(actual, 'and'), next }];
    return NOT_FOR_RETEXT.test(next) || (actual === 'a' && NOT_AFTER_A.test(next))
      ? []
      : [{ start, end, write: right, next }];
  });
}

/** Words with capitals, of which retext knows only some. */
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

/** The article of a word that begins with a capital; undefined where its sound is not certain, or retext knows it. */
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
 * Words in u that are spoken with a consonant, letters that are names, and figures and sections that are spoken in
 * several ways.
 */
const NOT_FOR_RETEXT = /^(?:uni(?:co|ca|s|l|p)|u-|ouija|[a-z]\d|\p{L}$|0)/iu;
/** Behind these an “a” is a name, or a slip of another kind. */
const NOT_AFTER_A = /^(?:is|are|in|of|on|at|as|if|it|or|us|into|and)$/;
/** Nobody has “an” before these; “and” was meant. */
const NOT_AFTER_AN = regex(
  'i',
  String.raw`^(?:the|their|these|those|this|that|they|there|his|her|we|which|who|when|where|how|what|has` +
    String.raw`|have`,
  String.raw`|had|was|were|with|will|for|from|to|by|do|does|not|no)$`,
);

const matched = (like: string, word: string): string =>
  /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
