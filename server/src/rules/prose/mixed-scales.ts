import type { Block } from '../../letter/letter';
import { wordingOf } from '../../nlp/lexicons/find-wording';
import { joined } from '../../text/joined';
import { overlapsAny } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'mixed-scales',
    title: 'Two words for the same proportion',
    why:
      'The words “most” and “the majority” say the same: more than half. If one paragraph has both, or a letter ' +
      'has both again and again, the reader looks for a difference that the inspector did not mean. Use one of the ' +
      'two, or a word that says how they differ.',
    group: 'prose',
    severity: 'hint',
    fix: 'none',
    phase: 'prose',
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
      const said = wordingOf(text).quantifiers.flatMap(({ quantifier: { same, words: forms }, words, start, end }) =>
        same === undefined || overlapsAny(prose.quotations, { start, end }) ? [] : [{ same, forms, words, start, end }],
      );
      return said.length > 0 ? said : undefined;
    },
  },

  *check(_reading, _options, _prose, gathered) {
    const steps = new Map<string, ScalePlace[]>();
    for (const { block, found } of gathered) {
      for (const { same, forms, words, start, end } of found) {
        const place: ScalePlace = { block, forms, words, span: block.plain.toSource({ start, end }) };
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
        message: `“${words}” appears here`,
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
});

interface ScalePlace {
  readonly block: Block;
  /** The words of the entry in the list. */
  readonly forms: readonly string[];
  readonly words: string;
  readonly span: Span;
}

/** The places of a step’s two most frequent words, the rarer word’s first; if equally frequent, the later one’s. */
function rarerAndCommoner(
  places: readonly ScalePlace[],
): readonly [readonly ScalePlace[], readonly ScalePlace[]] | undefined {
  const byForms = new Map<readonly string[], ScalePlace[]>();
  for (const place of places) {
    const known = byForms.get(place.forms);
    if (known) known.push(place);
    else byForms.set(place.forms, [place]);
  }
  const [commoner, rarer] = [...byForms.values()].sort((a, b) => b.length - a.length);
  return commoner && rarer ? [rarer, commoner] : undefined;
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
