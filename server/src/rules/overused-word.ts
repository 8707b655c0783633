import type { Overused } from '../prose/wording/proportions';
import { wordingOf } from '../prose/wording/wording';
import type { Span } from '../text/span';
import { overlapsAny } from '../text/sorted-spans';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'overused-word',
    title: 'A word stands far more often than in other letters',
    why:
      'Letters have “some” five or six times; one that has it twenty times leaves its reader to guess, ' +
      'again and again, how many children or plans are meant. What is usual was counted in published ' +
      'letters, and only what hardly any of them has is told, once a letter.',
    group: 'prose',
    severity: 'hint',
    fix: 'none',
    reads: 'prose',
    profile: 'normal',
    messages: {
      often: '“{word}” stands {count} times in this letter; a letter of this length usually has it {usual}: {instead}.',
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
        related: others.slice(0, MOST_RELATED).map((span) => ({ span, message: `“${word}” stands here too` })),
      };
    }
  },

  examples: {
    valid: [
      {
        name: 'as often as in other letters',
        letter: letter('Some plans are clear. In some of them, actions have no date. Some visits are late.'),
      },
      {
        name: 'other uses of the word',
        letter: letter('For some time and to some extent, in some way, this has been so for some years. '.repeat(6)),
      },
    ],
    invalid: [
      {
        name: 'twelve in a short letter',
        letter: letter(
          '⟦Some⟧ plans are clear, and some are not. ' +
            `${'For some children, visits are late and some plans lack dates. '.repeat(5)}`,
        ),
        says: [
          '“some” stands 12 times in this letter; a letter of this length usually has it once: name the ' +
            'number, or say which children, plans or visits are meant.',
        ],
      },
    ],
  },
});

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const MOST_RELATED = 30;

function letter(...paragraphs: readonly string[]): string {
  return `---\ntemplate: fv-current\n---\n## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}
