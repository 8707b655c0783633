import { expect, it } from 'vitest';
// @ts-expect-error: the tools are plain JavaScript without types
import * as tools from '../../tools/ascii.mjs';

const { asciiProgram } = tools as { asciiProgram(program: string): string };

it.each([
  ['a pattern', String.raw`/[–—]/u.test('a–b')`],
  [
    'a pattern whose letters have a backslash before them',
    String.raw`/^[\-\–\—]$/.test('–') && !/[\-\–\—]/.test('u2013')`,
  ],
  ['a backslash that is meant', String.raw`'\\–'.length === 2`],
  ['a range of letters beyond the first 65,536', String.raw`/^[😀-😂]$/u.test('😁') && !/^[😀-😂]$/u.test('😃')`],
])('means the same in ASCII: %s', (_, program) => {
  const ascii = asciiProgram(program);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);

  expect(Function(`return ${program}`)()).toBe(true);

  expect(Function(`return ${ascii}`)()).toBe(true);
});
