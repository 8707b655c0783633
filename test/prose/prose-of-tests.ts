import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dictionaryOf } from '../../server/src/prose/dictionary';
import { createGrammar } from '../../server/src/grammar/main';
import type { Prose } from '../../server/src/prose/prose';
import { createProse } from '../../server/src/prose/read-prose';
import { createRetext } from '../../server/src/prose/retext/main';
import { requestedChecks } from '../../server/src/prose/retext/on-request';

const WORDS = fileURLToPath(new URL('../../dist/en-gb.words', import.meta.url));
let made: Prose | undefined;

/** Prose as command line and server make it, with the dictionary that `npm run build` compiles. */
export function testProse(): Prose {
  if (made) return made;
  if (!existsSync(WORDS)) throw new Error('dist/en-gb.words is not there: run “npm run build” first.');
  const retext = createRetext(() => requestedChecks);
  const grammar = createGrammar();
  const dictionary = dictionaryOf(readFileSync(WORDS, 'utf8'));
  return (made = createProse({ dictionary, retext: () => retext, grammar: () => grammar }));
}
