import { createRequire } from 'node:module';
import type { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import type { ImportBundle } from '../../server/src/import/import-file';
import type { ImportKnowledge } from '../../server/src/import/text/import-text';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { createLetterService } from '../../server/src/service/service';
import { built } from '../cli/built';

const require = createRequire(import.meta.url);
const threads = require('node:worker_threads') as { Worker: typeof Worker };
const knowledge = importKnowledge(createLetterService().templates);
const DAMAGED = new TextEncoder().encode('%PDF-1.7\nnothing');
const ANSWER = { problem: 'It is damaged, or not a PDF: its pages cannot be read.' };

/** The bundle and the threads it starts; while `broken` is set, none can be started. */
function readers(): {
  readonly read: (known?: ImportKnowledge) => ReturnType<ImportBundle['draftsFromFile']>;
  readonly started: Worker[];
  /** The knowledge in each message to a thread. */
  readonly sent: unknown[];
  broken: boolean;
} {
  const { Worker: Real } = threads;
  const started: Worker[] = [];
  const sent: unknown[] = [];
  const read = (known = knowledge) => bundle.draftsFromFile(DAMAGED, known);
  const watched = { read, started, sent, broken: false };
  threads.Worker = class extends Real {
    constructor(...given: ConstructorParameters<typeof Real>) {
      if (watched.broken) throw new Error('too many threads');
      super(...given);
      started.push(this);
    }

    override postMessage(message: { readonly knowledge?: unknown }): void {
      sent.push(message.knowledge);
      super.postMessage(message);
    }
  };
  const file = built('import');
  delete require.cache[file];
  const bundle = require(file) as ImportBundle;
  onTestFinished(async () => {
    threads.Worker = Real;
    await Promise.all(started.map((worker) => worker.terminate()));
  });
  return watched;
}

it('reads the next file even if no thread could be started for the one before', async () => {
  const watched = readers();
  watched.broken = true;
  expect(await watched.read()).toEqual({ problem: 'Reading could not be started: too many threads.' });
  watched.broken = false;
  expect(await watched.read()).toEqual(ANSWER);
});

it('starts a new thread if the idle one has died', async () => {
  const watched = readers();
  expect(await watched.read()).toEqual(ANSWER);
  // An error event without a listener is thrown, which would end the server.
  watched.started[0]!.emit('error', new Error('out of memory'));
  expect(await watched.read()).toEqual(ANSWER);
  await watched.started[1]!.terminate();
  expect(await watched.read()).toEqual(ANSWER);
  expect(watched.started).toHaveLength(3);
});

it('sends a thread what is known of letters only when that is new to it', async () => {
  const watched = readers();
  const own = { ...knowledge, furniture: ['Printed for the panel'] };
  expect(await watched.read()).toEqual(ANSWER);
  expect(await watched.read()).toEqual(ANSWER);
  expect(await watched.read(own)).toEqual(ANSWER);
  expect(await watched.read(own)).toEqual(ANSWER);
  expect(await watched.read()).toEqual(ANSWER);
  await watched.started[0]!.terminate();
  expect(await watched.read()).toEqual(ANSWER);
  expect(watched.sent).toEqual([knowledge, undefined, own, undefined, knowledge, knowledge]);
});
