import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { built } from '../cli/built';

it('uses the code cache made by the build', async () => {
  const server = spawn(process.execPath, [built('server'), '--stdio'], {
    env: { ...process.env, INSPECTION_LETTERS_CODE: 'tell' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  expect(await text(server.stderr)).toBe('language-server.js: taken\n');
});
