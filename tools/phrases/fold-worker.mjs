// A thread that prepares training data from the letters and reports of one fold: candidates in correct text, and
// candidates that would correct a planted error, with features from counts that leave this fold out.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { loadServer } from '../load-server.mjs';
import { editSlipIn } from './edit-slips.mjs';

const { fold, folds, shared, file, countAnew, leftOut, halves, seeds, each } = workerData;
/** Candidates this near to an error may touch it once their words are aligned. */
const NEAR = 12;
/** More than there are documents, so that no two share a seed. */
const DOCUMENTS = 10_000;

const server = await loadServer(`
  export * from './server/src/phrases/count';
  export * from './server/src/phrases/codec';
  export * from './server/src/phrases/paragraphs';
  export * from './server/src/phrases/tokens';
  export * from './server/src/phrases/edits';
  export * from './server/src/phrases/features';
  export * from './test/quality/seeded-drafts';
  export { createLetterService } from './server/src/service/service';
  export { runningParagraphs } from './server/src/analysis/running-text';`);

const service = server.createLetterService();
const letters = textsIn('letters').map((text, at) => {
  const draft = service.importText(text).drafts[0]?.text ?? '';
  const paragraphs = server.runningParagraphs(service.read(draft)).map(({ plain }) => plain.text);
  // The half of the letters left out of another set of scores.
  const half = Math.floor(at / leftOut.letters) % halves;
  return { paragraphs, draft, number: at, fold: at % leftOut.letters, half, letter: true };
});
const reports = ['reports-ilacs', 'letters-jtai', 'reports-send'].flatMap(textsIn).map((text, at) => ({
  paragraphs: server.paragraphsOf(text),
  number: letters.length + at,
  fold: at % leftOut.reports,
  half: -1,
  letter: false,
}));
const neighbours = server.realWordSlips(letters.map(({ draft }) => draft));
const counts = countsWithoutFold();
const maker = new server.CandidateMaker(counts);

const rows = [];
const labels = [];
const halfOf = [];
/** Candidates in unaltered letters with their positions, by row. */
const places = [];
let words = 0;
const documents = [...letters, ...reports].filter((one) => one.fold === fold);
for (const { paragraphs, letter, half, number } of documents) {
  paragraphs.forEach((text, paragraph) => {
    if (letter)
      words += server
        .sentencesOf(text)
        .flat()
        .filter(({ key }) => server.isWord(key)).length;
    for (const { edit, features, start, end } of candidatesIn(text)) {
      if (letter) places.push({ row: rows.length, where: `${number}:${paragraph}`, start, end, kind: edit.kind });
      add(features, 0, half);
    }
  });
}
for (const one of documents) for (const seed of one.letter ? seeds.letters : seeds.reports) plantIn(one, seed);
const table = new Float32Array(rows.length * server.FEATURES);
rows.forEach((features, row) => table.set(features, row * server.FEATURES));
const answer = { table, labels: Uint8Array.from(labels), halfOf: Int8Array.from(halfOf), places, words };
parentPort.postMessage({ ...answer, width: server.FEATURES, clean: labels.filter((label) => label === 0).length });

function add(features, label, half) {
  rows.push(features);
  labels.push(label);
  halfOf.push(half);
}

function textsIn(folder) {
  return readdirSync(path.join(shared, folder))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(path.join(shared, folder, name), 'utf8'));
}

/** The vocabulary and classes leave out all letters; sequences leave out the fold. */
function countsWithoutFold() {
  if (existsSync(file) && !countAnew) return server.decodePhrases(readFileSync(file));
  const sentencesOf = ({ paragraphs }) => paragraphs.flatMap((paragraph) => server.sentencesOf(paragraph));
  const known = server.wordsAndClasses(reports.map(sentencesOf), server.OURS);
  const others = [...reports, ...letters].filter((one) => one.fold !== fold).map(sentencesOf);
  // Encoded and decoded, because the checker reads counts rounded in this way.
  const bytes = server.encodePhrases(server.countPhrases(others, server.OURS, known));
  writeFileSync(file, bytes);
  return server.decodePhrases(bytes);
}

/** Candidates in a text that touch the range from `low` to `high`. */
function* candidatesIn(text, low = -1, high = Infinity) {
  for (const sentence of server.sentencesOf(text)) {
    if (sentence[0].start > high + NEAR || sentence.at(-1).end < low - NEAR) continue;
    const row = server.written(counts.vocabulary.symbolsOf(sentence), counts, server.LEARNING);
    for (let place = 0; place < sentence.length; place++) {
      if (sentence[place].end < low - NEAR || sentence[place].start > high + NEAR) continue;
      for (const edit of maker.at(sentence, place)) {
        const features = server.featuresOf(row, edit, edit.from, edit.to, edit.length, counts);
        if (!features) continue;
        const gap = edit.from === edit.to;
        const start = gap ? (sentence[edit.from - 1] ?? sentence[edit.from]).start : sentence[edit.from].start;
        const end = sentence[gap ? edit.from : edit.to - 1].end;
        if (start <= high + 1 && end >= low - 1) yield { edit, features, start, end, sentence };
      }
    }
  }
}

/**
 * Plants errors in some of a document's paragraphs, one from a list and one that inverts an edit, each on its own, and
 * keeps the candidates that would correct them.
 */
function plantIn({ paragraphs, half, number }, seed) {
  const pick = server.picking(seed * DOCUMENTS + number * folds + fold);
  for (const text of paragraphs) {
    if (pick(each) !== 0) continue;
    const ofEdits = editSlipIn(text, { sentencesOf: server.sentencesOf, maker, timesOf, pick });
    for (const slip of [server.slipIn(text, neighbours, pick), ofEdits]) if (slip) learnFrom(slip, text, half);
  }
}

function learnFrom(slip, text, half) {
  const right = new Set(server.sentencesOf(text).map((sentence) => keysOf(sentence)));
  const seeded = text.slice(0, slip.start) + slip.text + text.slice(slip.end);
  for (const { edit, features, sentence } of candidatesIn(seeded, slip.start, slip.start + slip.text.length)) {
    const put = edit.keys.map((key) => ({ key }));
    if (right.has(keysOf([...sentence.slice(0, edit.from), ...put, ...sentence.slice(edit.to)])))
      add(features, 1, half);
  }
}

/** How often the word that an edit inserts occurs. */
function timesOf({ symbols: [symbol] }) {
  return symbol === undefined ? 0 : counts.sequences.levels[0].counts[symbol];
}

function keysOf(sentence) {
  return sentence.map(({ key }) => key).join(' ');
}
