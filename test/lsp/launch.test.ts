import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { built, CLEAN } from '../cli/built';
import { ServerProcess } from './server-process';

it('uses the code cache made by the build', async () => {
  const server = spawn(process.execPath, [built('server'), '--stdio'], {
    env: { ...process.env, INSPECTION_LETTERS_CODE: 'tell' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  expect(await text(server.stderr)).toBe('language-server.js: taken\n');
});

it('runs each bundle once, however often a letter changes', async () => {
  const server = await ServerProcess.start({
    env: { INSPECTION_LETTERS_CODE: 'tell' },
    // Its checks are in a bundle that is loaded only when they are asked for.
    settings: () => ({ rules: { readability: 'info' } }),
  });
  const said = text(server.child.stderr!);
  const uri = 'file:///letters/a.letter.md';
  await server.open(
    uri,
    CLEAN.replace('Plans are reviewed', 'Bread is baked.\n\nDough is kneaded.\n\nPlans are reviewed'),
  );
  await server.allChecked(uri);
  for (const words of ['Rolls are baked', 'Buns are glazed']) {
    await server.change(uri, { range: server.rangeOf(uri, 'Bread is baked'), text: `${words}. Bread is baked` });
    await server.pull(uri);
  }
  await server.stop();
  const bundles = (await said).trimEnd().split('\n');
  expect(bundles.map((line) => line.replace(/:.*/, ''))).toContain('retext-on-request.js');
  expect(new Set(bundles).size).toBe(bundles.length);
});
