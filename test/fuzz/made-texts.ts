import { builtInTemplates } from '../../server/src/templates/built-in';
import type { Source, Sources } from './letters';
import { mutated } from './mutations';
import type { Random } from './random';

/** A text to be read, and whether it contains words of a published letter. */
export type MadeText = Source;

/**
 * A random text: a mutated letter or some of its lines, a short example, lines from templates, malformed Markdown, or
 * noise.
 */
export function madeText(random: Random, sources: Sources): MadeText {
  const kind = random.below(100);
  if (kind < 52) return changed(someLines(random.oneOf(sources.letters), random), random);
  if (kind < 55) return changed(random.oneOf(sources.letters), random);
  if (kind < 75) return changed(random.oneOf(sources.examples), random);
  if (kind < 88) return { text: mutated(soup(random), random), real: false };
  if (kind < 95) return { text: wildMarkdown(random), real: false };
  if (kind < 99) return { text: noise(random), real: false };
  return long(random, sources);
}

/** A mutated letter, whole or some of its lines. */
export const madeLetter = (random: Random, { letters }: Sources): MadeText =>
  changed(random.chance(1, 6) ? random.oneOf(letters) : someLines(random.oneOf(letters), random), random);

const changed = ({ text, real }: Source, random: Random): MadeText => ({ text: mutated(text, random), real });

/** Consecutive lines; half of the time with the letter's first lines, which show its kind and date. */
function someLines({ text, real }: Source, random: Random): Source {
  const lines = text.split('\n');
  const from = random.below(lines.length);
  const head = random.chance(1, 3) ? lines.slice(0, Math.min(from, random.between(8, 40))) : [];
  return {
    text: [...head, ...lines.slice(from, from + random.between(1, random.oneOf([6, 12, 40])))].join('\n'),
    real,
  };
}

/** Lines of all templates in random order, hardly ever a letter. */
function soup(random: Random): string {
  const part = random.oneOf(random.oneOf(builtInTemplates).parts);
  const parts = [
    part,
    ...Array.from({ length: random.below(8) }, () => random.oneOf(random.oneOf(builtInTemplates).parts)),
  ];
  const lines = parts.flatMap(({ heading, stock, starter }) => [
    ...(heading
      ? [`${random.oneOf(['## ', '# ', '### ', '', '**'])}${random.oneOf([heading.text, ...heading.dated])}`]
      : []),
    ...(random.chance(1, 2) ? [starter] : stock.map(({ text }) => text)),
  ]);
  return lines.join(random.oneOf(['\n', '\n\n', '\r\n\r\n', ' ']));
}

const TOKENS = [
  '*',
  '**',
  '_',
  '__',
  '`',
  '```',
  '~~',
  '[',
  ']',
  '](',
  ')',
  '![',
  '<',
  '>',
  '<!--',
  '-->',
  '<b>',
  '</b>',
  '&',
  '&#x1F600;',
  '&nbsp;',
  '\\',
  '|',
  '#',
  '##',
  '- ',
  '1. ',
  '> ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '[^1]',
  '[^1]: ',
  '---',
  '===',
  'http://a.b',
  'a@b.c',
  '“',
  '”',
  '‘',
  '’',
  '(',
  '{',
  '}',
  'word',
  'Child',
  'A',
  'the the',
  '7',
  ', ',
  '. ',
  ' ',
  '\u00a0',
  '\ufeff',
  '\u202e',
  '😀',
  '\ud800',
  'é',
];

function wildMarkdown(random: Random): string {
  const chosen = random.chance(1, 3) ? Array.from({ length: 4 }, () => random.oneOf(TOKENS)) : TOKENS;
  return Array.from({ length: random.between(1, random.chance(1, 10) ? 1500 : 120) }, () => random.oneOf(chosen)).join(
    '',
  );
}

function noise(random: Random): string {
  const top = random.oneOf([0x7f, 0x7f, 0x2ff, 0xffff]);
  return Array.from({ length: random.between(0, 600) }, () => String.fromCharCode(random.below(top + 1))).join('');
}

/** A letter repeated many times, which reveals more than linear time. */
function long(random: Random, { letters }: Sources): MadeText {
  const { text, real } = changed(random.oneOf(letters), random);
  return {
    text: random.chance(1, 2)
      ? text.repeat(random.between(2, 8))
      : text.replace(/\n+/g, random.oneOf([' ', '\r', '\n'])).repeat(random.between(1, 6)),
    real,
  };
}
