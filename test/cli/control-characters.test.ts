import { expect, it } from 'vitest';
import { printable } from '../../server/src/text/printable';
import { CLEAN, folder, run } from './built';

const ESCAPE = '\u001b[31m';
// Besides visible characters only line breaks and tabs are allowed on a terminal.
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;

it('shows control characters as symbols, and keeps line breaks and tabs', () => {
  expect(printable('a\u001b[2Jb\r\u007f\u009b\tc\n')).toBe('a␛[2Jb␍␡\ufffd\tc\n');
});

it('writes no control sequence of a letter or a team file to the terminal', async () => {
  const letter = CLEAN.replace(/^## (.)(.*)$/m, (_, first: string, rest: string) => `## ${first}${ESCAPE}${rest}`);
  expect(letter).toContain(ESCAPE);
  const cwd = folder({
    'a.letter.md': letter,
    '.letters/templates/a.yaml': `id: |${ESCAPE}\r\ntitle: x\n`,
    '.letters/ignore.yaml': `- rule: ${ESCAPE}x\n  [`,
  });
  for (const args of [['check', 'a.letter.md'], ['outline', 'a.letter.md'], ['templates']]) {
    const { out, err } = await run(args, { cwd });
    expect(out + err, args.join(' ')).not.toMatch(CONTROL);
    expect(out.length, args.join(' ')).toBeGreaterThan(20);
  }
  // A program gets the original characters.
  const { out } = await run(['check', 'a.letter.md', '--format', 'json'], { cwd });
  expect(out).toContain('\\u001b');
});
