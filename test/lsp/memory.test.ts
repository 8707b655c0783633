import path from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { name, word } from '../growth/worst-cases';
import { COMPLETE } from '../ide/letters';
import { buildServer, ServerProcess } from './server-process';

const LETTERS = 200;
/** Memory that may be retained for 200 closed letters, in MB. */
const MAX_GROWN_MB = 30;

let server: ServerProcess | undefined;

beforeAll(buildServer, 120_000);
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** About 10 kilobytes, different from every other letter. */
const letter = (index: number): string =>
  COMPLETE.replace(
    'Leaders know where practice is weak.',
    Array.from({ length: 60 }, (_, i) => {
      const own = index * 1_000 + i;
      return (
        `Leaders in ${name(own)} know that the ${word(own)} team sees ${i + 3} of its children alone, and ` +
        `that the ${word(own + 7)} (${word(own).slice(0, 4).toUpperCase()}) is weak.`
      );
    }).join('\n\n'),
  );

interface Memory {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
}

function memoryOf({ child }: ServerProcess): Promise<Memory> {
  return new Promise((resolve) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /^memory (\{.*\})$/m.exec(said);
      if (!found) return;
      child.stderr?.off('data', listen);
      resolve(JSON.parse(found[1] ?? '{}') as Memory);
    };
    child.stderr?.on('data', listen);
    child.kill('SIGUSR2');
  });
}

// Windows has no signals to query the server with.
it.skipIf(process.platform === 'win32')(
  `releases the memory of ${LETTERS} letters that were opened, checked, edited and closed`,
  async () => {
    const running = (server = await ServerProcess.start({
      nodeOptions: ['--expose-gc', '--require', path.join(import.meta.dirname, 'tell-memory.cjs')],
    }));
    const visit = async (index: number): Promise<void> => {
      const uri = `file:///letters/${index}.letter.md`;
      await running.open(uri, letter(index));
      if (index === 0) await running.allChecked(uri);
      const problems = await running.problems(uri);
      expect(problems.length).toBeGreaterThan(10);
      await running.replace(uri, 'Managers', 'Our managers');
      await running.problems(uri);
      await running.actions(uri, problems.slice(0, 1));
      await running.request('inspectionLetter/outline', { uri });
      await running.request('inspectionLetter/evidence', { uri });
      await running.close(uri);
    };
    // The words of the dictionary, and what is compiled and cached for any letter.
    await visit(0);
    const before = await memoryOf(running);
    for (let index = 1; index <= LETTERS; index++) await visit(index);
    const after = await memoryOf(running);
    const grown = (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6;
    if (process.env['MEMORY_PRINT']) console.log({ before, after, grown, resident: (after.rss - before.rss) / 1e6 });
    expect(grown).toBeLessThan(MAX_GROWN_MB);
  },
  900_000,
);
