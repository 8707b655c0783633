import { expect, it, vi } from 'vitest';
import { command } from '../../server/src/cli/check';
import { paintFor } from '../../server/src/cli/paint';
import { rules } from '../../server/src/rules/engine/rules';
import { CLEAN, folder } from './built';

it('reports that a rule failed and exits with 2, because the check was incomplete', async () => {
  const rule = rules.find(({ meta }) => meta.id === 'missing-section')!;
  const failing = vi.spyOn(rule, 'check').mockImplementation(() => {
    throw new Error('no such part');
  });
  const told: string[] = [];
  let out = '';
  const world = {
    folder: folder({ 'a.letter.md': CLEAN }),
    out: async (text: string) => void (out += text),
    tell: (sentence: string) => void told.push(sentence),
    paint: paintFor(false),
  };
  const check = (): unknown => command.run(['a.letter.md', '--format', 'json', '--profile', 'off'], world);
  expect(await check()).toBe(2);
  expect(told).toEqual(['a.letter.md: the rule missing-section failed: no such part']);
  expect(JSON.parse(out)).toMatchObject({ files: [{ path: 'a.letter.md' }] });
  failing.mockRestore();
  expect(await check()).toBe(0);
});
