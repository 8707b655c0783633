import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { createGrammar } from '../../server/src/grammar/main';
import type { Prose } from '../../server/src/nlp/block-prose';
import { createProse } from '../../server/src/nlp/create-prose';
import { dictionaryOf } from '../../server/src/nlp/dictionary';
import { createRetext } from '../../server/src/nlp/retext/create-retext';
import { requestedChecks } from '../../server/src/nlp/retext/optional-checks';
import { TeamPhrases, createPhrases } from '../../server/src/phrases/main';
import type { PhraseReader } from '../../server/src/phrases/reader';

const WORDS = fileURLToPath(new URL('../../dist/en-gb.words', import.meta.url));
const COUNTS = fileURLToPath(new URL('../../server/data/phrases/counts.bin.br', import.meta.url));
/** The sentences of the letters in the test archive. */
const SENTENCES_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'children in eastvale know whom to ring when plans change': ['2025/eastvale.letter.md'],
  'nobody in eastvale waits for a bus after dark': ['2024/eastvale.pdf', '2025/eastvale.letter.md'],
};
let made: Prose | undefined;
let reader: PhraseReader | undefined;

const phrases = (): PhraseReader => (reader ??= createPhrases(brotliDecompressSync(readFileSync(COUNTS))));

/** Prose as in the command line and server, with the dictionary compiled by `npm run build`. */
export function testProse(): Prose {
  if (made) return made;
  if (!existsSync(WORDS)) throw new Error('dist/en-gb.words is not there: run “npm run build” first.');
  const retext = createRetext(() => requestedChecks);
  const grammar = createGrammar();
  const prose = createProse({
    dictionary: dictionaryOf(readFileSync(WORDS, 'utf8')),
    retext: () => retext,
    grammar: () => grammar,
    phrases: (own) => (own.length === 0 ? phrases() : phrases().withTeam(TeamPhrases.of(own))),
  });
  return (made = prose.withArchive({
    lettersWith: (key) => SENTENCES_ELSEWHERE[key] ?? [],
  }));
}
