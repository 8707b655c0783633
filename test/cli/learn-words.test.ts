import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './built';

const SAID = 'Unusual here: “have access to a” is usual.';
const letter = `Dear Ms Holt

# Focused visit to Northmoor children’s services

Most care leavers have access for a personal adviser. Jo Holt met them.
`;
const letters = { 'a.letter.md': letter, 'b.letter.md': letter, 'deep/c.letter.md': letter };

describe('learn-words', () => {
  it('writes what three letters repeat, without names, and these phrases are then usual', async () => {
    const cwd = folder(letters);
    expect((await run(['check', 'a.letter.md'], { cwd })).out).toContain(SAID);
    const { code, out } = await run(['learn-words', '.'], { cwd });
    expect(code).toBe(0);
    expect(out).toBe(`${path.join('.letters', 'phrases.txt')}: 7 phrases of 3 letters\n`);
    const lines = readFileSync(path.join(cwd, '.letters/phrases.txt'), 'utf8').trim().split('\n');
    expect(lines.slice(1)).toEqual([
      'a personal adviser',
      'access for a',
      'care leavers have',
      'for a personal',
      'have access for',
      'leavers have access',
      'most care leavers',
    ]);
    expect((await run(['check', 'a.letter.md'], { cwd })).out).not.toContain(SAID);
  });

  it('replaces no file without being asked', async () => {
    const cwd = folder({ ...letters, '.letters/phrases.txt': 'our own words\n' });
    const refused = await run(['learn-words', '.'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('already exists; use --force to replace it');
    expect(readFileSync(path.join(cwd, '.letters/phrases.txt'), 'utf8')).toBe('our own words\n');
    expect((await run(['learn-words', '.', '--force'], { cwd })).code).toBe(0);
  });

  it('learns nothing from fewer than three letters, and says so', async () => {
    const cwd = folder({ 'a.letter.md': letter, 'b.letter.md': letter });
    const { code, err } = await run(['learn-words', '.'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('fewer than 3 letters');
    expect(existsSync(path.join(cwd, '.letters'))).toBe(false);
  });
});
