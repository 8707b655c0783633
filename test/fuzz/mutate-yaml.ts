import { mutated } from './mutations';
import type { Random } from './random';

const VALUES = [
  '',
  '~',
  'null',
  'true',
  '[]',
  '{}',
  '0',
  '-1',
  '1e400',
  '.nan',
  '"',
  "'",
  '*x',
  '&x y',
  '&x [*x]',
  '!!binary x',
  '!!js/function x',
  '2025-13-45',
  '31 June 2025',
  '|',
  '>',
  '|\n',
  '[a, [b, [c]]]',
  '{a: {b: c}}',
  '? x',
  '<<: *x',
  '__proto__',
  'constructor',
  '(a+)+$',
  '{',
  '{slot}',
  '{{',
  '}',
  '{date} {date} {date}',
  'x'.repeat(5000),
];
const KEYS = [
  'id',
  'title',
  'parts',
  'kind',
  'heading',
  'stock',
  'text',
  'use',
  'from',
  'to',
  'rule',
  'reason',
  '__proto__',
  'constructor',
  'toString',
  'slips',
  'occurs',
];

/** YAML with values, keys, indentation and lines changed, and sometimes something deep, long or endlessly doubled. */
export function mutatedYaml(yaml: string, random: Random): string {
  let current = yaml;
  for (let left = random.between(1, 5); left > 0; left--) current = oneChange(current, random);
  return current;
}

function oneChange(yaml: string, random: Random): string {
  const lines = yaml.split('\n');
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const indent = /^ */.exec(line)?.[0] ?? '';
  const replace = (...others: string[]): string =>
    [...lines.slice(0, at), ...others, ...lines.slice(at + 1)].join('\n');
  switch (random.below(12)) {
    case 0:
      return replace(line.replace(/: .*$/, `: ${random.oneOf(VALUES)}`));
    case 1:
      return replace(line.replace(/[\w-]+(?=:)/, random.oneOf(KEYS)));
    case 2:
      return replace(random.oneOf(['', ' ', '  ', '    ', '\t']) + line.trimStart());
    case 3:
      return replace();
    case 4:
      return replace(line, ...lines.slice(at, at + random.between(1, 20)));
    case 5:
      return replace(line, `${indent}${random.oneOf(KEYS)}: ${random.oneOf(VALUES)}`);
    case 6:
      return replace(`${indent}- ${line.trim()}`);
    case 7:
      return replace(line, ...lines.slice(at + 1).map((other) => `  ${other}`));
    case 8:
      return random.chance(1, 4)
        ? replace(`${indent}deep: ${random.oneOf(['[', '{a: ', '- ']).repeat(random.oneOf([10, 200, 1500]))}`)
        : replace(`${line} # ${random.oneOf(VALUES)}`);
    case 9:
      return random.chance(1, 6)
        ? `${ALIASES}\n${yaml}`
        : random.oneOf([
            `---\n${yaml}\n---\n${yaml}`,
            `%YAML 1.1\n---\n${yaml}`,
            `\ufeff${yaml}`,
            yaml.replaceAll('\n', '\r\n'),
            yaml.replaceAll('\n', '\r'),
          ]);
    case 10:
      return yaml.slice(0, random.below(yaml.length));
    default:
      return mutated(yaml, random, 2);
  }
}

/** Aliases of aliases: a few lines that expand to billions. */
const ALIASES = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghij'
    .split('')
    .map(
      (name, i) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'.charAt(i)}`).join(', ')}]`,
    ),
].join('\n');
