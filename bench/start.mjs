// Measures the time from the start of a process to its first diagnostics for a letter.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from './client.mjs';
import { median, pairedRatio } from './figures.mjs';
import { ECHO } from './typing.mjs';

/**
 * Milliseconds to the first and to the full answer, alternating with an echo server that gives the same answers and (in
 * fewer rounds) with the peers.
 */
export async function startInTurn({ text, ours, peers, rounds, folder }) {
  const payload = path.join(folder, 'answer.json');
  const times = { first: [], full: [], echo: [] };
  const others = peers.map(({ name }) => [name, []]);
  for (let round = -1; round < rounds; round++) {
    const { first, full } = await withClient(ours, (client) => client.open(text));
    writeFileSync(payload, JSON.stringify(full.result));
    const echo = await withClient({ args: [...ECHO.args, payload] }, (client) => client.open(text));
    // The first round loads the files into the system's cache.
    if (round < 0) continue;
    times.first.push(first.ms);
    times.full.push(full.ms);
    times.echo.push(echo.first.ms);
    if (round < 2)
      for (const [i, peer] of peers.entries())
        others[i][1].push((await withClient(peer, (client) => client.open(text))).first.ms);
  }
  return {
    first: median(times.first),
    full: median(times.full),
    echo: median(times.echo),
    rounds,
    firstToEcho: pairedRatio(times.first, times.echo),
    fullToEcho: pairedRatio(times.full, times.echo),
    peers: Object.fromEntries(others.map(([name, all]) => [name, median(all)])),
  };
}

async function withClient(server, work) {
  const client = new Client(server);
  try {
    const found = await work(client);
    await client.stop();
    return found;
  } finally {
    client.kill();
  }
}
