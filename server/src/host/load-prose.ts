import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type * as GrammarBundle from '../grammar/main';
import { lazy } from '../memo/lazy';
import type { Grammar, Prose, Retext } from '../nlp/block-prose';
import { createProse } from '../nlp/create-prose';
import { dictionaryOf } from '../nlp/dictionary';
import type * as RetextBundle from '../nlp/retext/create-retext';
import type * as OnRequestBundle from '../nlp/retext/optional-checks';
import type * as PhrasesBundle from '../phrases/main';
import type { PhraseReader } from '../phrases/reader';
import { WORDS_FILE } from './dictionary-file';
import type { IoProblem } from './files';
import { requireCached } from './require-cached';

/**
 * Loads the prose checks from the files beside the bundle: the dictionary (ASCII) at once; retext, the grammar checks
 * and the usual word sequences when the first text needs them.
 */
export function loadProse(): Prose | IoProblem {
  if (!existsSync(WORDS_FILE))
    return {
      problem:
        `${WORDS_FILE} is missing, so prose is not checked: build it with “npm run build”, or check ` +
        'with the profile off.',
    };
  const retext = lazy((): Retext =>
    (requireCached('retext') as typeof RetextBundle).createRetext(
      () => (requireCached('retext-on-request') as typeof OnRequestBundle).requestedChecks,
    ),
  );
  const grammar = lazy((): Grammar => (requireCached('grammar') as typeof GrammarBundle).createGrammar());
  const phrases = lazy(loadPhrases);
  return createProse({
    dictionary: dictionaryOf(readFileSync(WORDS_FILE, 'latin1')),
    retext,
    grammar,
    phrases: (own) => phrases().of(own),
  });
}

interface OwnPhrases {
  readonly of: (own: readonly string[]) => PhraseReader;
}

/** The counts are unpacked on first use: that takes a tenth of a second. */
function loadPhrases(): OwnPhrases {
  const { createPhrases, TeamPhrases } = requireCached('phrases') as typeof PhrasesBundle;
  const reader = createPhrases(gunzipSync(readFileSync(COUNTS)));
  const readers = new WeakMap<readonly string[], PhraseReader>();
  return {
    of(own) {
      if (own.length === 0) return reader;
      const made = readers.get(own) ?? reader.withTeam(TeamPhrases.of(own));
      readers.set(own, made);
      return made;
    },
  };
}

const COUNTS = path.join(__dirname, 'phrases.bin.gz');
