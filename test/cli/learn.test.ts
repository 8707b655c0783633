import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inventedLetter } from '../template-learning/invented-letters';
import { folder, run } from './built';

const letters = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`letters/${i}.letter.md`, inventedLetter(i)]));
const TARGET = '.letters/templates/fostering-review.yaml';

describe('learn', () => {
  it('writes a template and its report, and letters are then checked against it', async () => {
    const cwd = folder(letters(6));
    const { code, out } = await run(['learn', 'letters', '--id', 'fostering-review', '-o', TARGET], { cwd });
    expect([code, out]).toEqual([
      0,
      `${TARGET}: 12 parts from 6 examples, 12 of them in all; report in .letters/templates/fostering-review.md\n`,
    ]);
    expect(readFileSync(path.join(cwd, TARGET), 'utf8')).toContain('id: fostering-review');
    expect(readFileSync(path.join(cwd, '.letters/templates/fostering-review.md'), 'utf8')).toContain(
      '6 of 6 examples have no error or warning of structure or wording.',
    );
    const checked = await run(['check', 'letters', '--format', 'json'], { cwd });
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('"fostering-review"');
  });

  it('reads texts in the same way as import', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`texts/${i}.txt`, inventedLetter(i).replace(/^#+ /gm, '')]),
    );
    const { code, out } = await run(['learn', 'texts', '--id', 'fostering-review'], { cwd: folder(texts) });
    expect(code).toBe(0);
    for (const heading of ['What carers told us', 'Risks to look at', 'What we found'])
      expect(out).toContain(`heading: ${heading}`);
  });

  it('reports a missing id, a missing folder or fewer than five letters, and writes nothing', async () => {
    const cwd = folder(letters(4));
    const few = await run(['learn', 'letters', '--id', 'fostering-review', '-o', TARGET], { cwd });
    expect([few.code, few.err]).toEqual([
      2,
      'letters holds 4 letters; a template needs 5: put 5 or more of one kind there, as .letter.md, text, Word or ' +
        'PDF files.\n',
    ]);
    expect(existsSync(path.join(cwd, '.letters'))).toBe(false);
    expect((await run(['learn', 'letters'], { cwd })).err).toContain('Name the kind with --id');
    expect((await run(['learn', 'letters', '--id', 'My kind'], { cwd })).err).toContain('“My kind” is not a valid id');
    expect((await run(['learn', 'nowhere', '--id', 'a'], { cwd })).err).toContain('nowhere could not be read');
  });

  it('replaces no file without being asked', async () => {
    const cwd = folder({ ...letters(5), [TARGET]: 'mine\n' });
    const refused = await run(['learn', 'letters', '--id', 'fostering-review', '-o', TARGET, '--no-team'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('already exists; use --force');
    expect(readFileSync(path.join(cwd, TARGET), 'utf8')).toBe('mine\n');
  });
});
