// Creates V8's code cache for the programs and the bundles that they load, which `cached-script.ts` uses from then on:
// each program is run once in a typical way.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './console.mjs';

const MAX_RUN_MS = 60_000;

/** Creates the caches. Returns the programs for which it failed; these start more slowly but work the same. */
export async function makeCodeCache() {
  const missing = [];
  const dist = path.join(root, 'dist');
  for (const name of readdirSync(dist)) if (name.endsWith('.code')) rmSync(path.join(dist, name));
  for (const [name, use] of [
    ['commands', useCommands],
    ['language-server', useServer],
  ]) {
    await use().catch(() => {});
    if (!existsSync(path.join(dist, `${name}.code`))) missing.push(name);
  }
  return missing;
}

const samples = () =>
  readdirSync(path.join(root, 'samples'))
    .filter((name) => name.endsWith('.letter.md'))
    .map((name) => path.join(root, 'samples', name));

const useCommands = () => ended(start('cli.js', ['check', ...samples()], 'ignore'));

/** Opens the samples in the server, requests diagnostics for each and those with grammar, and stops it. */
async function useServer() {
  const server = start('server.js', ['--stdio'], ['pipe', 'pipe', 'ignore']);
  const done = ended(server);
  let id = 0;
  let said = '';
  const waiting = new Map();
  let onRefresh;
  const refreshed = new Promise((resolve) => (onRefresh = resolve));
  server.stdout.setEncoding('utf8').on('data', (piece) => {
    said += piece;
    // Grammar has been checked too, and the client should ask again.
    if (said.includes('workspace/diagnostic/refresh')) onRefresh();
    for (const [answer, resolve] of waiting) if (said.includes(`"id":${answer},`)) resolve();
  });
  const tell = (method, params) => send(server, { jsonrpc: '2.0', method, params });
  const ask = (method, params) => {
    send(server, { jsonrpc: '2.0', id: ++id, method, params });
    return Promise.race([done, new Promise((resolve) => waiting.set(id, resolve))]);
  };
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
  await ask('initialize', { processId: null, rootUri: null, capabilities });
  tell('initialized', {});
  for (const [i, file] of samples().entries()) {
    const uri = `file:///samples/${i}.letter.md`;
    tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'inspection-letter', version: 1, text: readFileSync(file, 'utf8') },
    });
    await ask('textDocument/diagnostic', { textDocument: { uri } });
  }
  await Promise.race([refreshed, done]);
  await ask('shutdown');
  tell('exit');
  await done;
}

const start = (bundle, args, stdio) =>
  spawn(process.execPath, [path.join(root, 'dist', bundle), ...args], {
    env: { ...process.env, INSPECTION_LETTERS_CODE: 'write' },
    stdio,
    timeout: MAX_RUN_MS,
  });

const ended = (child) => new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject));

function send(server, message) {
  const text = JSON.stringify(message);
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}
