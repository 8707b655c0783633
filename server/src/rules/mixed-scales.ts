import type { Block } from '../letter/letter';
import { wordingOf } from '../prose/wording/wording';
import type { Span } from '../text/span';
import { overlapsAny } from '../text/sorted-spans';
import { letterRule } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'mixed-scales',
    title: 'Two words for one proportion',
    why:
      'The words “most” and “the majority” say the same: more than half. Where one paragraph has both, or ' +
      'a letter has both again and again, the reader looks for a difference that the inspector did not ' +
      'mean. Use one of the two, or a word that says how they differ.',
    group: 'prose',
    severity: 'hint',
    fix: 'none',
    reads: 'prose',
    profile: 'normal',
    messages: {
      paragraph:
        '“{words}” and “{other}” in one paragraph say the same, {meaning}: use one word, or say how the two differ.',
      letter: joined(
        '“{words}” ({count}) and “{other}” ({otherCount}) say the same, {meaning}: use one word, ',
        'or say how the two differ.',
      ),
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: {
    of: 'running-text',
    from({ text, prose }) {
      const said = wordingOf(text).proportions.flatMap(({ proportion: { same, words: forms }, words, start, end }) =>
        same === undefined || overlapsAny(prose.quotations, { start, end }) ? [] : [{ same, forms, words, start, end }],
      );
      return said.length > 0 ? said : undefined;
    },
  },

  *check(_reading, _options, _prose, gathered) {
    const steps = new Map<string, Place[]>();
    for (const { block, found } of gathered) {
      for (const { same, forms, words, start, end } of found) {
        const place: Place = { block, forms, words, span: block.plain.toSource({ start, end }) };
        const known = steps.get(same);
        if (known) known.push(place);
        else steps.set(same, [place]);
      }
    }
    for (const [meaning, places] of steps) {
      const pair = rarerAndCommoner(places);
      if (!pair) continue;
      const [rarer, commoner] = pair;
      const close = rarer.find(({ block }) => commoner.some((other) => other.block === block));
      const first = close ?? rarer[0];
      const other = commoner.find(({ block }) => block === close?.block) ?? commoner[0];
      if (!first || !other || (!close && rarer.length < 2)) continue;
      const related = [...rarer.filter((place) => place !== first), other].map(({ words, span }) => ({
        span,
        message: `“${words}” stands here`,
      }));
      const data = { words: first.words, other: other.words, meaning };
      if (close) yield { message: 'paragraph', data, span: first.span, related };
      else
        yield {
          message: 'letter',
          data: { ...data, count: times(rarer.length), otherCount: times(commoner.length) },
          span: first.span,
          related,
        };
    }
  },

  examples: {
    valid: [
      {
        name: 'one word for one proportion',
        letter: letter('Most children are seen alone. Most plans are clear, and a small number are late.'),
      },
      {
        name: 'words that say different things',
        letter: letter(
          'Almost all children have a plan. Most plans are clear. A minority are late, and few have no dates.',
        ),
      },
      {
        name: 'once, far from the other',
        letter: letter('Most plans are clear. Most are up to date.', 'The majority of visits are purposeful.'),
      },
      {
        name: 'other uses of the words',
        letter: letter(
          'The majority of plans are clear. The most vulnerable children are seen first, and those most at ' +
            'risk are known.',
        ),
      },
      {
        name: 'what a parent said',
        letter: letter('The majority of parents are content. One said, ‘Most of them listen to me now.’'),
      },
    ],
    invalid: [
      {
        name: 'in one paragraph',
        letter: letter('Most assessments are timely. In ⟦the majority⟧ of them, children’s views are clear.'),
        says: [
          '“the majority” and “Most” in one paragraph say the same, more than half: use one word, or say ' +
            'how the two differ.',
        ],
      },
      {
        name: 'again and again in the letter',
        letter: letter(
          'Most assessments are timely, and most are clear.',
          '⟦The majority⟧ of visits are purposeful.',
          'The majority of plans have dates.',
          'Most visits to homes are unhurried.',
        ),
        says: [
          '“The majority” (twice) and “Most” (3 times) say the same, more than half: use one word, or say ' +
            'how the two differ.',
        ],
      },
    ],
  },
});

interface Place {
  readonly block: Block;
  /** The words of its entry in the list. */
  readonly forms: readonly string[];
  readonly words: string;
  readonly span: Span;
}

/**
 * The places of the step’s two commonest words, those of the rarer one first; the later one where both are as common.
 */
function rarerAndCommoner(places: readonly Place[]): readonly [readonly Place[], readonly Place[]] | undefined {
  const byForms = new Map<readonly string[], Place[]>();
  for (const place of places) {
    const known = byForms.get(place.forms);
    if (known) known.push(place);
    else byForms.set(place.forms, [place]);
  }
  const [commoner, rarer] = [...byForms.values()].sort((a, b) => b.length - a.length);
  return commoner && rarer ? [rarer, commoner] : undefined;
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

function letter(...paragraphs: readonly string[]): string {
  return `---\ntemplate: fv-current\n---\n## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}
