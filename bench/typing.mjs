// Keystrokes: a change and a request for diagnostics, till the answer is here. Servers take turns, and all are asked by
// the same client.
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './client.mjs';
import { median, spread } from './figures.mjs';
import { memoryOf } from './memory-of.mjs';

/**
 * Between keystrokes, ms: nobody types without a breath, and a machine that rests is colder than one that runs in a
 * loop.
 */
const BREATH = 10;

const peers = path.join(import.meta.dirname, 'peers');
export const ECHO = { name: 'echo', args: [path.join(peers, 'echo-server.cjs')] };
export const LIBRARY_ECHO = { name: 'library echo', args: [path.join(peers, 'library-echo.cjs')] };

/** Servers around what others have written; those whose packages are not installed are left out by the caller. */
export const PEER_SERVERS = [
  { name: 'stock retext', package: 'retext-spell', args: [path.join(peers, 'retext-server.mjs')] },
  { name: 'harper.js', package: 'harper.js', args: [path.join(peers, 'harper-server.mjs')] },
];

/**
 * Types in each server by turns, so many rounds of so many changes. Each is `{ name, args, text, changes, settings?,
 * asksAgain?, every?, echoOf? }`: one that is slow is asked only after every so many changes; an echo gives again, byte
 * for byte, what the server named in `echoOf` answered to the same changes. Gives for each name its times (ms), how
 * many diagnostics the letter had at first, how large the answers were in the middle (bytes), and its memory in the
 * end. The first `warmUp` rounds are not counted.
 */
export async function typeInTurn(servers, rounds, { warmUp = 0 } = {}) {
  const open = [];
  try {
    for (const server of servers) {
      const client = new Client(server);
      open.push({ ...server, client, times: [], bytes: [] });
      // Counting begins when all that there is to say has been said.
      open.at(-1).diagnostics = (await client.open(server.text)).full.result.items.length;
    }
    for (let round = 0; round < rounds; round++) {
      const said = {};
      for (const server of open) {
        if (server.echoOf) await server.client.ask('bench/answers', { results: said[server.echoOf] });
        said[server.name] = await typeSome(server, round, rounds);
        if (round < warmUp) server.times.length = server.bytes.length = 0;
      }
    }
    const found = open.map(({ name, client, times, bytes, diagnostics }) => [
      name,
      { ...spread(times), bytes: median(bytes), diagnostics, memory: memoryOf(client.pid) },
    ]);
    for (const { client } of open) await client.stop();
    return Object.fromEntries(found);
  } finally {
    for (const { client } of open) client.kill();
  }
}

/** The changes of one round; gives what was answered. */
async function typeSome({ client, changes, every = 1, times, bytes }, round, rounds) {
  const size = Math.ceil(changes.length / rounds);
  const some = changes.slice(round * size, (round + 1) * size);
  const said = [];
  for (let i = 0; i < some.length; i += every) {
    const here = some.slice(i, i + every);
    await client.pass(here.slice(0, -1));
    const { ms, result } = await client.type(here.at(-1));
    times.push(ms);
    said.push(result);
    await pause(BREATH);
  }
  bytes.push(Buffer.byteLength(JSON.stringify(said.at(-1))));
  return said;
}
