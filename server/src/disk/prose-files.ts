import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { dictionaryOf } from '../prose/dictionary';
import type { Prose, Retext } from '../prose/prose';
import { createProse } from '../prose/read-prose';

/** Prose with what lies beside the bundle: the dictionary is read at once, retext when a sentence is first asked for. Throws where they are not there. */
export function loadProse(): Prose {
  let retext: Retext | undefined;
  return createProse({
    dictionary: dictionaryOf(readFileSync(path.join(__dirname, 'en-gb.words'), 'utf8')),
    retext: () => (retext ??= (createRequire(__filename)(path.join(__dirname, 'retext.js')) as { createRetext(): Retext }).createRetext()),
  });
}
