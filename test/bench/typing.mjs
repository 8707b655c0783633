// Keystrokes: a change and a request for diagnostics, till the answer is here. Servers take turns, and all are asked by the same client.
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './client.mjs';
import { spread } from './figures.mjs';
import { memoryOf } from './memory-of.mjs';

/** Between keystrokes, ms: nobody types without a breath, and a machine that rests is colder than one that runs in a loop. */
const BREATH = 10;
const peers = path.join(import.meta.dirname, 'peers');
export const ECHO = path.join(peers, 'echo-server.cjs');

/** Servers that others have written, or that one writes first; those whose packages are not installed are left out by the caller. */
export const PEER_SERVERS = [
  { name: 'stock retext', package: 'retext-spell', args: [path.join(peers, 'retext-server.mjs')] },
  { name: 'harper.js', package: 'harper.js', args: [path.join(peers, 'harper-server.mjs')] },
];

/**
 * Types the same changes in each server by turns. Each is `{ name, args, settings?, asksAgain?, every?, echoOf? }`: one that is slow is asked only after
 * every so many changes; an echo gives again, byte for byte, what the server named in `echoOf` answered to the same changes.
 * Gives for each name its times (ms), how many diagnostics it had at first, and how large its answers were in the middle (bytes).
 */
export async function typeInTurn({ text, changes, rounds, servers }) {
  const open = [];
  const results = {};
  try {
    for (const server of servers) {
      const client = new Client(server);
      open.push({ ...server, client });
      // Counting begins when all that there is to say has been said.
      const { full } = await client.open(text);
      results[server.name] = { times: [], diagnostics: full.result.items.length, bytes: [] };
    }
    const size = Math.ceil(changes.length / rounds);
    for (let from = 0; from < changes.length; from += size) {
      const some = changes.slice(from, from + size);
      const said = {};
      for (const { name, client, every = 1, echoOf } of open) {
        if (echoOf) await client.ask('bench/answers', said[echoOf]);
        said[name] = [];
        for (let i = 0; i < some.length; i += every) {
          const here = some.slice(i, i + every);
          await client.pass(here.slice(0, -1));
          const { ms, result } = await client.type(here.at(-1));
          results[name].times.push(ms);
          said[name].push(result);
          await pause(BREATH);
        }
        results[name].bytes.push(Buffer.byteLength(JSON.stringify(said[name].at(-1))));
      }
    }
    for (const { name, client } of open) results[name].memory = memoryOf(client.pid);
  } finally {
    await Promise.all(open.map(({ client }) => client.stop().catch(() => undefined)));
  }
  return Object.fromEntries(Object.entries(results).map(([name, { times, bytes, ...rest }]) => [name, { ...spread(times), bytes: bytes.sort((a, b) => a - b)[bytes.length >> 1], ...rest }]));
}
