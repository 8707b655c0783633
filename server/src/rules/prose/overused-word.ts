import { wordingOf } from '../../nlp/lexicons/find-wording';
import type { Overused } from '../../nlp/lexicons/quantifiers';
import { overlapsAny } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'overused-word',
    title: 'A word is used far more often than in other letters',
    why:
      'Letters use “some” five or six times; one that uses it twenty times leaves its reader to guess, again and ' +
      'again, how many children or plans are meant. What is usual was counted in published letters, and only what ' +
      'hardly any of them does is reported, once per letter.',
    group: 'prose',
    severity: 'hint',
    fix: 'none',
    phase: 'prose',
    profile: 'normal',
    messages: {
      often:
        '“{word}” appears {count} times in this letter; a letter of this length usually has it {usual}: {instead}.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: {
    of: 'running-text',
    from({ text, prose }) {
      const { words, overused } = wordingOf(text);
      return { words, overused: overused.filter((place) => !overlapsAny(prose.quotations, place)) };
    },
  },

  *check(_reading, _options, _prose, gathered) {
    const places = new Map<Overused, Span[]>();
    let length = 0;
    for (const { block, found } of gathered) {
      length += found.words;
      for (const { overused: word, start, end } of found.overused) {
        const known = places.get(word);
        const span = block.plain.toSource({ start, end });
        if (known) known.push(span);
        else places.set(word, [span]);
      }
    }
    for (const [{ word, usual, often, least, instead }, [first, ...others]] of places) {
      const count = 1 + others.length;
      if (!first || count < least || (count * 1_000) / length <= often) continue;
      yield {
        message: 'often',
        data: { word, count, usual: times(Math.max(1, Math.round((usual * length) / 1_000))), instead },
        span: first,
        related: others.slice(0, MAX_RELATED_PLACES).map((span) => ({ span, message: `“${word}” appears here too` })),
      };
    }
  },
});

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const MAX_RELATED_PLACES = 30;
