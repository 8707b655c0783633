// The server's memory use after long typing.
import { Client } from './client.mjs';
import { memoryIsKnown, memoryOf, treeOf } from './memory-of.mjs';

/**
 * Memory in MB of the server and its processes, at the start and after each of the given numbers of changes, each
 * change with a request for diagnostics.
 */
export async function typeLong({ text, changes, marks, server }) {
  if (!memoryIsKnown) return undefined;
  const client = new Client(server);
  try {
    await client.open(text);
    const looks = [{ after: 0, ...memoryOfAll(client.pid) }];
    for (const [i, change] of changes.entries()) {
      await client.type(change);
      if (marks.includes(i + 1)) looks.push({ after: i + 1, ...memoryOfAll(client.pid) });
    }
    await client.stop();
    return looks;
  } finally {
    client.kill();
  }
}

function memoryOfAll(pid) {
  const each = treeOf(pid).map(memoryOf);
  return { now: each.reduce((sum, { now }) => sum + now, 0), peak: each.reduce((sum, { peak }) => sum + peak, 0) };
}
