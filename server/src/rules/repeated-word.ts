import type { BlockProse } from '../prose/prose';
import { worthAsking } from '../prose/retext/worth-asking';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { overlapsAny } from '../text/sorted-spans';
import { leavingOut } from './rewriting';
import type { Fix } from './rule';
import { letterRule } from './rule';
import { regex } from '../text/regex';

export default letterRule({
  meta: {
    id: 'repeated-word',
    title: 'A word stands twice',
    why:
      'A word that is typed twice, often at the end of a line or after an edit, is hard to see for whoever ' +
      'wrote it and easy to see for everybody else. Published letters have had “in in” and “that that”.',
    group: 'prose',
    severity: 'warning',
    fix: 'safe',
    reads: 'prose',
    profile: 'quiet',
    messages: {
      twice: '“{words}” has the word twice: leave one out.',
      perhaps: '“{words}” may be meant: if it is not, leave one out.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: {
    of: 'running-text',
    from({ text, prose }) {
      const repeats = worthAsking['repeated-words'](text.plain.text, prose.words) ? repeatsIn(prose) : [];
      return repeats.length > 0 ? repeats : undefined;
    },
  },

  *check(reading, _options, _prose, gathered) {
    for (const { block, found } of gathered) {
      for (const { start, second, end, word } of found) {
        const span = block.plain.toSource({ start, end });
        if (isName(reading, span)) continue;
        const said = block.plain.text.slice(start, end).replace(/\s+/g, ' ');
        const fixes = fixOf(reading, block.plain.toSource({ start: second, end }), word);
        if (MAY_BE_MEANT.has(word))
          yield {
            message: 'perhaps',
            data: { words: said },
            span,
            severity: 'info',
            fixes: fixes.map((fix) => ({ ...fix, kind: 'suggested' as const })),
          };
        else yield { message: 'twice', data: { words: said }, span, fixes };
      }
    }
  },

  examples: {
    valid: [
      {
        name: 'the same word in two sentences',
        letter: letter('Leaders know what they are good at. At the hub they listen.'),
      },
      { name: 'across a comma', letter: letter('Whatever it is, is written down.') },
      { name: 'words that may stand twice', letter: letter('Some children had had several social workers.') },
      {
        name: 'a name',
        letter: letter(
          'This letter summarises the findings of a focused visit to Northmoor children’s services on 2 ' +
            'and 3 June 2025. His Majesty’s Inspectors for this visit were Owen Owen and Bea Quill.',
        ),
      },
      { name: 'what people say', letter: letter('One young person said, ‘She is very very good.’') },
      { name: 'the same beginning', letter: letter('The plan plans for all, and well-being being a priority helps.') },
    ],
    invalid: [
      {
        name: 'a small word',
        letter: letter('Leaders have ⟦the the⟧ right plan.'),
        says: ['“the the” has the word twice: leave one out.'],
        fixed: letter('Leaders have the right plan.'),
      },
      {
        name: 'a word that may end what comes before',
        letter: letter('They see where their work fits ⟦in in⟧ the plans.'),
        says: ['“in in” has the word twice: leave one out.'],
        fixed: letter('They see where their work fits in the plans.'),
      },
      {
        name: 'over the end of a line',
        letter: letter('Leaders have ⟦a\na⟧ plan.'),
        says: ['“a a” has the word twice: leave one out.'],
        fixed: letter('Leaders have a plan.'),
      },
      {
        name: 'with capitals',
        letter: letter('⟦The the⟧ visit was short. ⟦Inspectors Inspectors⟧ saw ten children.'),
        says: [
          '“The the” has the word twice: leave one out.',
          '“Inspectors Inspectors” has the word twice: leave one out.',
        ],
        fixed: letter('The visit was short. Inspectors saw ten children.'),
      },
      {
        name: 'that',
        letter: letter('Leaders ensure ⟦that that⟧ the plan works and ⟦that that⟧ child is safe.'),
        says: [
          '“that that” has the word twice: leave one out.',
          '“that that” may be meant: if it is not, leave one out.',
        ],
        fixed: letter('Leaders ensure that the plan works and that child is safe.'),
      },
      {
        name: 'had',
        letter: letter('They ⟦had had⟧ taken steps.'),
        says: ['“had had” has the word twice: leave one out.'],
        fixed: letter('They had taken steps.'),
      },
      {
        name: 'with Markdown between',
        letter: letter('Leaders know *⟦children* children⟧ well.'),
        says: ['“children children” has the word twice: leave one out.'],
        fixed: letter('Leaders know *children* well.'),
      },
      {
        name: 'with Markdown round the second, which needs a person',
        letter: letter('Leaders know ⟦children *children⟧* well.'),
        says: ['“children children” has the word twice: leave one out.'],
        fixed: null,
      },
    ],
  },
});

/** More than these are no paragraph’s. */
const MOST = 200;

function letter(paragraph: string): string {
  return `Dear Ms Holt\n\n# Focused visit to Northmoor children’s services\n\n${paragraph}\n`;
}

interface Repeat {
  readonly start: number;
  /** Where the first of the two ends. */
  readonly second: number;
  readonly end: number;
  /** In small letters. */
  readonly word: string;
}

/** What retext finds, and what it passes over: capitals, which may be a name's, and “that”, “had”, “can”. */
function repeatsIn(prose: BlockProse): readonly Repeat[] {
  const { plain } = prose;
  const said = prose.said('repeated-words').map(({ start, end, actual }): Repeat => {
    const [first = ''] = actual.split(/\s/);
    return { start, second: start + first.length, end, word: first.toLowerCase() };
  });
  const passedOver = [...plain.matchAll(TWICE)].flatMap(({ 0: both, 1: first = '', index }): readonly Repeat[] => {
    const repeat = { start: index, second: index + first.length, end: index + both.length, word: first.toLowerCase() };
    const known = said.some(({ start }) => start === index);
    return known || !isMistake(repeat.word, both, plain.slice(repeat.end, repeat.end + 30)) ? [] : [repeat];
  });
  return [...said, ...passedOver]
    .map((repeat) =>
      repeat.word === 'that' && isMistakenThat(plain.slice(repeat.end, repeat.end + 30))
        ? { ...repeat, word: 'that that' }
        : repeat,
    )
    .filter(({ start, end, word }) => ALWAYS.has(word) || !overlapsAny(prose.quotations, { start, end }))
    .slice(0, MOST);
}

const TWICE = /(?<![\p{L}\p{N}’'.-])(\p{L}[\p{L}’'-]{1,30})\s+\1(?![\p{L}\p{N}]|[’'.-][\p{L}\p{N}])/giu;

const PARTICIPLE_AFTER = regex(
  'u',
  String.raw`^\s+(?:not\s+)?(?:\p{L}+ed|been|become|begun|brought|come|done|found|given|gone|grown|held` +
    String.raw`|kept`,
  String.raw`|known|led|left|lost|made|met|put|risen|seen|set|sought|taken|told|understood|undergone`,
  String.raw`|written)\b`,
);

function isMistake(word: string, both: string, after: string): boolean {
  if (word === 'had') return PARTICIPLE_AFTER.test(after);
  return word === 'that' || word === 'can' || /\p{Lu}/u.test(both);
}

const WORD_AFTER = regex(
  'u',
  String.raw`^\s+(?:an?|the|their|they|it|its|there|these|this|those|he|she|his|her|we|you|our|all|any` +
    String.raw`|both`,
  String.raw`|each|every|many|most|more|no|not|some|such|when|where|while|if|in|for|to|with|is|are|was|were`,
  String.raw`|has|have|had|can|could|will|would|should|may|must|children|people|\p{Lu}\p{L}*|\p{L}{3,}[^s\W]s`,
  String.raw`|\d+)\b`,
);

/** “that that child” can be meant, “that that the child” cannot. */
const isMistakenThat = (after: string): boolean => WORD_AFTER.test(after);

const MAY_BE_MEANT = new Set(['that', 'her', 'do', 'is']);
/** Nothing but a slip puts these twice. */
const ALWAYS = new Set([
  'a',
  'an',
  'the',
  'and',
  'or',
  'but',
  'their',
  'our',
  'your',
  'its',
  'his',
  'this',
  'these',
  'those',
  'be',
  'been',
  'are',
  'was',
  'were',
  'has',
  'have',
  'will',
  'would',
  'should',
  'could',
  'must',
  'they',
  'we',
  'which',
  'of',
  'that that',
]);

/** People may have one name twice: Owen Owen. */
const isName = ({ facts }: Reading, { start, end }: Span): boolean =>
  [...facts.inspectors, ...(facts.signatory ? [facts.signatory] : [])].some(
    ({ name: { span } }) => span.start === start && span.end === end,
  );

/** Leaves out the second; none where markup or a footnote mark stands between the two. */
function fixOf({ letter: { text } }: Reading, span: Span, word: string): readonly Fix[] {
  if (
    !/^\s+\S+$/.test(text.slice(span.start, span.end)) ||
    /[^\p{L}\p{N}\s’'-]/u.test(text.slice(span.start, span.end))
  )
    return [];
  return leavingOut(text, [{ span, text: '' }], 'Leave out the second').map((fix) => ({
    ...fix,
    kind: ALWAYS.has(word) ? 'safe' : 'suggested',
  }));
}
