import { lazy } from '../memo/lazy';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { WORDS_FILE } from './dictionary-file';
import { dictionaryOf } from '../prose/dictionary';
import type * as GrammarBundle from '../grammar/main';
import type { Grammar, Prose, Retext } from '../prose/prose';
import { createProse } from '../prose/read-prose';
import type * as RetextBundle from '../prose/retext/main';
import type * as OnRequestBundle from '../prose/retext/on-request';
import type { Trouble } from './files';

/**
 * Prose with what lies beside the bundle: the dictionary (which is ASCII) is read at once, retext and the checks
 * of grammar when a text is first worth asking about.
 */
export function loadProse(): Prose | Trouble {
  if (!existsSync(WORDS_FILE))
    return {
      problem:
        `${WORDS_FILE} is not there, without which no prose is checked: build it with “npm run build”, or check ` +
        'with the profile off.',
    };
  const retext = lazy((): Retext =>
    (createRequire(__filename)(RETEXT) as typeof RetextBundle).createRetext(
      () => (createRequire(__filename)(ON_REQUEST) as typeof OnRequestBundle).requestedChecks,
    ),
  );
  const grammar = lazy((): Grammar => (createRequire(__filename)(GRAMMAR) as typeof GrammarBundle).createGrammar());
  return createProse({ dictionary: dictionaryOf(readFileSync(WORDS_FILE, 'latin1')), retext, grammar });
}

const RETEXT = path.join(__dirname, 'retext.js');
const ON_REQUEST = path.join(__dirname, 'retext-on-request.js');
const GRAMMAR = path.join(__dirname, 'grammar.js');
