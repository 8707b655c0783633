import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { built, folder } from './built';

it('serves an editor over standard input and output until it exits', async () => {
  built('server');
  const child = spawn(process.execPath, [built('cli'), 'lsp'], { cwd: folder(), stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let received = '';
  const answerTo = (id: number): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => {
        const at = received.indexOf(`"id":${id}`);
        if (at >= 0) resolve(received);
      };
      child.stdout.on('data', look);
      look();
    });
  child.stdout.on('data', (chunk: Buffer) => {
    received += chunk.toString();
  });
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  expect(await answerTo(1)).toContain('"documentSymbolProvider"');
  send({ id: 2, method: 'shutdown' });
  await answerTo(2);
  send({ method: 'exit' });
  expect(await ended).toBe(0);
});
