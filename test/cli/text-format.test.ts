import { expect, it } from 'vitest';
import { readArguments } from '../../server/src/cli/arguments';
import { drawLetter } from '../../server/src/cli/formats/format';
import { textFormat } from '../../server/src/cli/formats/text';
import { paintFor, wantsColour } from '../../server/src/cli/paint';
import { fixTitle } from '../../server/src/rules/engine/fix-title';
import type { Problem } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';

const finding = (rest: Partial<Problem>): Problem => ({
  rule: 'some-rule',
  severity: 'warning',
  message: 'Something is wrong here: put it right.',
  span: { start: 0, end: 1 },
  related: [],
  fixes: [],
  ...rest,
});
const reading = createLetterService().read('a\nb\n'.repeat(60));
const print = (problems: readonly Problem[], columns?: number): string => {
  const format = textFormat(paintFor(false), columns);
  return (
    format.begin() +
    format.letter(drawLetter(format, { path: 'a.letter.md', reading, problems, fixed: 0, ignored: [] })) +
    format.end([], [], 0)
  );
};

it('has columns for place, severity, message and rule, and a summary', () => {
  const out = print([
    finding({ severity: 'error' }),
    finding({ span: { start: 200, end: 200 }, fixes: [{ ...fixTitle('x'), kind: 'safe', edits: [] }] }),
    finding({ severity: 'hint' }),
  ]);
  expect(out.split('\n').slice(1)).toEqual([
    '    1:1  error    Something is wrong here: put it right.  some-rule',
    '  101:1  warning  Something is wrong here: put it right.  some-rule (--fix)',
    '    1:1  hint     Something is wrong here: put it right.  some-rule',
    '',
    '1 letter checked: 3 problems in 1 (1 error, 1 warning, 1 hint); 1 can be fixed with --fix.',
    '',
  ]);
});

it('separates letters with problems from their neighbours', () => {
  const format = textFormat(paintFor(false));
  const out =
    [[], [], [finding({})], [finding({})], []]
      .map((problems, i) =>
        format.letter(drawLetter(format, { path: String(i), reading, problems, fixed: 0, ignored: [] })),
      )
      .join('') + format.end(['x', 'y'], [], 1);
  expect(out.split('\n').map((line) => line.split('  ')[0])).toEqual([
    '0',
    '1',
    '',
    '2',
    '',
    '',
    '3',
    '',
    '',
    '4',
    '',
    '5 letters checked: 2 problems in 2 (2 warnings); 1 could not be checked.',
    '',
  ]);
});

it('wraps long messages between words on a terminal, and nowhere else', () => {
  const message = 'word '.repeat(40).trim();
  const lines = print([finding({ message })], 80).split('\n');
  expect(Math.max(...lines.slice(1, -3).map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines[2]).toBe(`                ${'word '.repeat(12)}word`);
  expect(print([finding({ message })])).toContain(`  1:1  warning  ${message}  some-rule\n`);
  expect(print([finding({ message })], 30)).toContain(message);
});

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
])('colours on a terminal (%j) with %j: %j', (terminal, env, colour) => {
  expect(wantsColour(terminal, env)).toBe(colour);
});

it('accepts repeated and comma-separated lists, values after = or a space, and arguments after --', () => {
  const specs = {
    names: { type: 'list' },
    output: { type: 'text', short: 'o' },
    quiet: { type: 'flag', short: 'q' },
  } as const;
  expect(readArguments(['--names', 'A B, C', 'file', '--names=D', '-o', 'x', '-q', '--', '--names'], specs)).toEqual({
    options: { names: ['A B', 'C', 'D'], output: 'x', quiet: true },
    words: ['file', '--names'],
  });
  expect(readArguments(['--output='], specs)).toEqual({ options: { output: '' }, words: [] });
  expect(readArguments(['-x'], specs)).toEqual({ problem: 'There is no option -x.' });
  expect(readArguments(['--constructor'], specs)).toMatchObject({
    problem: expect.stringContaining('There is no option --constructor.') as string,
  });
});
