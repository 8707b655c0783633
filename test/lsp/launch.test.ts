import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { built } from '../cli/built';

it('takes the code that was made when it was built', async () => {
  const server = spawn(process.execPath, [built('server'), '--stdio'], {
    env: { ...process.env, INSPECTION_LETTERS_CODE: 'tell' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  expect(await text(server.stderr)).toBe('taken\n');
});
