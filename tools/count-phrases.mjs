#!/usr/bin/env node
// Counts word sequences in the published reports and letters of ../shared and writes
// server/data/phrases/counts.bin.br. The file contains no sentences: only counts of sequences of up to four words that
// occur in at least two documents, without names, and a filter that records which sequences of two and three words
// occurred. The same documents give the same bytes.
//   --without-letters FILE   instead writes a table to FILE that leaves out the 125 letters, to measure with those
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { counted, duration, root, say } from './console.mjs';
import { loadServer } from './load-server.mjs';

const shared = path.resolve(root, '../shared');
const FOLDERS = ['reports-ilacs', 'letters-jtai', 'reports-send', 'letters'];

const [option, file] = process.argv.slice(2);
const target = option ? path.resolve(file) : path.join(root, 'server/data/phrases/counts.bin.br');
const began = Date.now();
const { countPhrases, encodePhrases, paragraphsOf, sentencesOf, OURS } = await loadServer(`
  export { countPhrases, OURS } from './server/src/phrases/count';
  export { encodePhrases } from './server/src/phrases/codec';
  export { paragraphsOf } from './server/src/phrases/paragraphs';
  export { sentencesOf } from './server/src/phrases/tokens';`);

const folders = FOLDERS.filter((folder) => option !== '--without-letters' || folder !== 'letters');
const documents = folders
  .flatMap((folder) => filesOf(folder))
  .map((file) => readFileSync(file, 'utf8'))
  .map((text) => paragraphsOf(text).flatMap((paragraph) => sentencesOf(paragraph)));
const words = documents.reduce((sum, one) => sum + one.reduce((all, sentence) => all + sentence.length, 0), 0);
const counts = countPhrases(documents, OURS);
const bytes = encodePhrases(counts);
const written = target.endsWith('.br')
  ? brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    })
  : bytes;
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, written);
say(
  `${counted(documents.length, 'document')} of ${words} words and marks: ${counts.vocabulary.words.length} words, ` +
    `${levels(counts.sequences)} sequences, ${counts.apart.map(levels).join(', ')} apart, ` +
    `${levels(counts.classSequences)} of classes; ${bytes.length} bytes, ${written.length} written, in ` +
    `${duration(Date.now() - began)}.`,
);

function levels(tree) {
  return tree.levels
    .slice(1)
    .map(({ counts }) => counts.length)
    .join('+');
}

function filesOf(folder) {
  const names = readdirSync(path.join(shared, folder))
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return names.map((name) => path.join(shared, folder, name));
}
