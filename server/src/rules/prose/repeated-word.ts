import type { BlockProse } from '../../nlp/block-prose';
import { checkPrefilter } from '../../nlp/retext/check-prefilter';
import type { Reading } from '../../reading/reading';
import { regex } from '../../text/regex';
import { overlapsAny } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import { named } from '../engine/rewriting';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'repeated-word',
    title: 'A word is repeated',
    why:
      'A word typed twice, often at the end of a line or after an edit, is hard to see for whoever wrote it and ' +
      'easy to see for everybody else. Published letters have had “in in” and “that that”.',
    group: 'prose',
    severity: 'warning',
    fix: 'safe',
    phase: 'prose',
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
      const repeats = checkPrefilter['repeated-words'](text.plain.text, prose.words) ? repeatsIn(prose) : [];
      return repeats.length > 0 ? repeats : undefined;
    },
  },

  *check(reading, _options, _prose, gathered) {
    for (const { block, found } of gathered) {
      for (const { start, second, end, word } of found) {
        const span = block.plain.toSource({ start, end });
        if (isName(reading, span)) continue;
        const repeated = block.plain.text.slice(start, end).replace(/\s+/g, ' ');
        const fixes = fixOf(reading, block.plain.toSource({ start: second, end }), word);
        if (MAY_BE_MEANT.has(word))
          yield {
            message: 'perhaps',
            data: { words: repeated },
            span,
            severity: 'info',
            fixes: fixes.map((fix) => ({ ...fix, kind: 'suggested' as const })),
          };
        else yield { message: 'twice', data: { words: repeated }, span, fixes };
      }
    }
  },
});

/** No real paragraph has more. */
const MAX_REPEATS = 200;

interface Repeat {
  readonly start: number;
  /** Offset of the end of the first of the two. */
  readonly second: number;
  readonly end: number;
  /** In lower case. */
  readonly word: string;
}

/**
 * The repeated words that retext finds, and those it passes over: capitalised ones, which may be names, and “that”,
 * “had”, “can”.
 */
function repeatsIn(prose: BlockProse): readonly Repeat[] {
  const { plain } = prose;
  const reported = prose.remarks('repeated-words').map(({ start, end, actual }): Repeat => {
    const [first = ''] = actual.split(/\s/);
    return { start, second: start + first.length, end, word: first.toLowerCase() };
  });
  const passedOver = [...plain.matchAll(TWICE)].flatMap(({ 0: both, 1: first = '', index }): readonly Repeat[] => {
    const repeat = { start: index, second: index + first.length, end: index + both.length, word: first.toLowerCase() };
    const known = reported.some(({ start }) => start === index);
    return known || !isMistake(repeat.word, both, plain.slice(repeat.end, repeat.end + 30)) ? [] : [repeat];
  });
  return [...reported, ...passedOver]
    .flatMap((repeat) => (repeat.word === 'that' ? asThat(repeat, plain.slice(repeat.end, repeat.end + 30)) : [repeat]))
    .filter(({ start, end, word }) => ALWAYS.has(word) || !overlapsAny(prose.quotations, { start, end }))
    .slice(0, MAX_REPEATS);
}

const TWICE = /(?<![\p{L}\p{N}’'.-])(\p{L}[\p{L}’'-]{1,30})\s+\1(?![\p{L}\p{N}]|[’'.-][\p{L}\p{N}])/giu;

/** “had had limited help” is right. */
const ADJECTIVES =
  'continued|delayed|detailed|extended|focused|increased|limited|mixed|planned|prolonged|reduced|repeated|supervised|' +
  'sustained|targeted|unplanned|unsupervised|varied';

const PARTICIPLE_AFTER = regex(
  'u',
  String.raw`^\s+(?:not\s+)?(?!(?:${ADJECTIVES})\b)`,
  String.raw`(?:\p{L}+ed|been|become|begun|brought|come|done|found|given|gone|grown|held` + String.raw`|kept`,
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
  String.raw`|each|every|many|most|more|no|not|some|such|when|where|while|if|in|for|to|with|are|were|have`,
  String.raw`|children|people|\p{Lu}\p{L}*|\p{L}{3,}[^s\W]s`,
  String.raw`|\d+)\b`,
);

const VERB_AFTER = regex('u', String.raw`^\s+(?:is|was|has|had|can|could|will|would|should|may|might|must)\b`);

/**
 * “that that the child” is a slip; “it is clear that that is right” may be one; “that that plan” is right. Of twelve in
 * 639 published letters and reports, the two before a singular noun were meant and the other ten were slips.
 */
function asThat(repeat: Repeat, after: string): readonly Repeat[] {
  if (WORD_AFTER.test(after)) return [{ ...repeat, word: 'that that' }];
  return VERB_AFTER.test(after) ? [repeat] : [];
}

const MAY_BE_MEANT = new Set(['that', 'her', 'do', 'is']);
/** Repeating one of these is always a slip. */
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

/** A person’s first name and surname may be the same: Owen Owen. */
const isName = ({ facts }: Reading, { start, end }: Span): boolean =>
  [...facts.inspectors, ...(facts.signatory ? [facts.signatory] : [])].some(
    ({ name: { span } }) => span.start === start && span.end === end,
  );

/** A fix that removes the second word; empty if markup or a footnote mark comes between the two. */
function fixOf({ letter: { text } }: Reading, span: Span, word: string): readonly Fix[] {
  if (
    !/^\s+\S+$/.test(text.slice(span.start, span.end)) ||
    /[^\p{L}\p{N}\s’'-]/u.test(text.slice(span.start, span.end))
  )
    return [];
  return named(
    text,
    { kind: ALWAYS.has(word) ? 'safe' : 'suggested', edits: [{ span, text: '' }] },
    { naming: (words) => fixTitle('Leave out the second “{words}”', { words }) },
  );
}
