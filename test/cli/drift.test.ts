import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inventedLetter } from '../template-learning/invented-letters';
import { folder, run } from './built';

const letters = (change: (letter: string, i: number) => string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 14 }, (_, i) => [
      `letters/${String(i).padStart(2, '0')}.letter.md`,
      change(inventedLetter(i), i),
    ]),
  );

describe('drift', () => {
  it('says since when and in how many letters they depart from the template, and what to change', async () => {
    const cwd = folder({
      ...letters((letter, i) => (i < 8 ? letter : letter.replace('## What we found', '## Our findings'))),
      ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`old/${i}.letter.md`, inventedLetter(i)])),
    });
    const id = 'fostering-review';
    expect((await run(['learn', 'old', '--id', id, '-o', `.letters/templates/${id}.yaml`], { cwd })).code).toBe(0);
    const { code, out } = await run(['drift', 'letters', '--template', id], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('14 letters, 2025-03-03 to 2025-03-16.');
    expect(out).toContain('2025-03-11  08.letter.md (letter 9)');
    expect(out).toContain('begins: heading “Our findings”\n    6 of 6 since, 0 of 8 before.');
    const json = await run(['drift', 'letters', '--template', id, '--format', 'json', '-o', 'drift.json'], { cwd });
    expect(json.code).toBe(1);
    const text = readFileSync(path.join(cwd, 'drift.json'), 'utf8');
    const written = JSON.parse(text) as { readonly changes: readonly { readonly date: string }[] };
    expect(written.changes[0]?.date).toBe('2025-03-11');
  });

  it('reports missing arguments in a sentence', async () => {
    const cwd = folder({ 'letters/a.letter.md': inventedLetter(1) });
    expect((await run(['drift', 'letters'], { cwd })).err).toContain('5 or more are needed');
    expect((await run(['drift'], { cwd })).err).toContain('Name the folder of the letters');
    expect((await run(['drift', 'letters', '--template', 'none'], { cwd })).err).toContain(
      'There is no template “none”',
    );
  });
});
