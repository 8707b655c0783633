// Measures keystrokes: a change and a request for diagnostics, until the answer arrives. Servers take turns, and one
// client asks them all.
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './client.mjs';
import { median, spread } from './figures.mjs';
import { memoryOf } from './memory-of.mjs';

/** Pause between keystrokes in ms: people pause, and a machine that rests is slower than one running in a loop. */
const BREATH = 10;

const peers = path.join(import.meta.dirname, 'peers');
export const ECHO = { name: 'echo', args: [path.join(peers, 'echo-server.cjs')] };
export const LIBRARY_ECHO = { name: 'library echo', args: [path.join(peers, 'library-echo.cjs')] };

/** Servers built around other checkers; callers leave out those whose packages are not installed. */
export const PEER_SERVERS = [
  { name: 'stock retext', package: 'retext-spell', args: [path.join(peers, 'retext-server.mjs')] },
  { name: 'harper.js', package: 'harper.js', args: [path.join(peers, 'harper-server.mjs')] },
];

/**
 * Types in each server in turn, in rounds of a given number of changes. Each server is `{ name, args, text, changes,
 * settings?, asksAgain?, every?, echoOf? }`: a slow one is only asked after every `every` changes; an echo returns,
 * byte for byte, the answers of the server named in `echoOf` to the same changes. Returns for each name its times (ms),
 * the initial number of diagnostics, the median size of the answers (bytes), and its final memory. The first `warmUp`
 * rounds are not counted.
 */
export async function typeInTurn(servers, rounds, { warmUp = 0 } = {}) {
  const open = [];
  try {
    for (const server of servers) {
      const client = new Client(server);
      open.push({ ...server, client, times: [], bytes: [] });
      // Counting begins when all diagnostics have arrived.
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

/** Makes the changes of one round and returns the answers. */
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
