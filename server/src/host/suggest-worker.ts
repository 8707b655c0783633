import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { createSuggester } from '../nlp/spelling/suggester';

/** The bundle `dist/suggest.js`: a thread that suggests spellings (`Wanted` to `Suggested`). */
export interface Wanted {
  readonly id: number;
  readonly word: string;
  /** Words of the letter that may have been meant. */
  readonly names: readonly string[];
}

export interface Suggested {
  readonly id: number;
  readonly words: readonly string[];
}

if (parentPort) {
  const read = (name: string): Uint8Array => readFileSync(path.join(__dirname, name));
  const suggester = createSuggester({ aff: read('en-gb.aff'), dic: read('en-gb.dic') });
  parentPort.on('message', ({ id, word, names }: Wanted) => {
    parentPort?.postMessage({ id, words: suggester.suggest(word, names) } satisfies Suggested);
  });
}
