import { expect, it } from 'vitest';
import { rules } from '../../server/src/rules/engine/rules';
import { composed, verbatim } from '../../server/src/text/annotated-text';
import { problemsOf, readingOf } from '../rules/check';

const NFD = 'Siân and Zoë’s plan'.normalize('NFD');

it('composes a letter and its combining marks, with a span that covers both', () => {
  const words = composed(verbatim(NFD, 10));
  expect(words.text).toBe('Siân and Zoë’s plan');
  const placed = (word: string): string => {
    const start = words.text.indexOf(word);
    const span = words.toSource({ start, end: start + word.length });
    return NFD.slice(span.start - 10, span.end - 10);
  };
  for (const word of ['Siân', 'â', 'n', 'and', 'Zoë', 'ë’s', 'plan']) expect(placed(word)).toBe(word.normalize('NFD'));
  expect(words.sourceOffset(words.text.length)).toBe(NFD.length + 10);
});

it('leaves combinations without a composed character, and text without marks', () => {
  expect(composed(verbatim('x\u0302 \u0302', 0)).text).toBe('x\u0302 \u0302');
  const plain = verbatim('Siân', 0);
  expect(composed(plain)).toBe(plain);
});

it('parses a decomposed letter like a composed one, including markup and line breaks', () => {
  const letter = 'Dear Ms Ffî\n\n# Zoë’s\n\n**Siân** and\n‘Renée’ [^1].\n';
  const [one, two] = [readingOf(letter).letter, readingOf(letter.normalize('NFD')).letter];
  expect(two.blocks.map(({ plain }) => plain.text)).toEqual(one.blocks.map(({ plain }) => plain.text));
});

it.each(['identifies-child', 'staff-named', 'spelling'])('tells the same of both, for the whole name: %s', (id) => {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (!rule) throw new Error(id);
  const letter =
    'Dear Ms Holt\n\n## Main findings\n\nA boy called Siân missed school. The team manager, Zoë Hârt, is a mangér.\n';
  const told = (text: string): readonly string[] =>
    problemsOf(rule, readingOf(text)).map(({ span }) => text.slice(span.start, span.end).normalize('NFC'));
  expect(told(letter.normalize('NFD'))).toEqual(told(letter));
  expect(told(letter)).not.toEqual([]);
});
