#!/usr/bin/env node
// Trains the scores of unusual phrases: server/data/phrases/scores.json. The published letters are seeded with slips by
// test/quality/seeded-drafts.ts; what tells a slip from good text is learnt from the candidates of both. The counts
// that it is read with leave out each third letter and each 36th report, once beginning with the first and once with
// the second, and only these are learnt from.
//   --count  counts anew (some minutes) into out/phrases, which is done anyway where that is empty
// Into out/phrases go also scores trained without every second of those letters: “npm run measure” reads them.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { duration, root, say } from './console.mjs';
import { loadServer } from './load-server.mjs';

/** Of so many letters and reports each one is left out of the counts. */
const LEFT_OUT = { letters: 3, reports: 36 };
/** So many times, beginning one later each time. */
const FOLDS = 2;
const HALVES = 2;
/**
 * Findings that the published letters may have in 2,000 words: half of one that is wrong, and some that are right
 * (test/quality/phrases-judged.tsv).
 */
const FLAGS = 0.65;
const TRAINED = { seeds: Array.from({ length: 8 }, (_, at) => 100 + at), each: 2 };

const shared = path.resolve(root, '../shared');
const out = path.join(root, 'out/phrases');
mkdirSync(out, { recursive: true });
const began = Date.now();
const tell = (what) => say(`${what} (${duration(Date.now() - began)})`);
const server = await loadServer(`
  export * from './server/src/phrases/count';
  export * from './server/src/phrases/codec';
  export * from './server/src/phrases/paragraphs';
  export * from './server/src/phrases/tokens';
  export * from './server/src/phrases/edits';
  export * from './server/src/phrases/features';
  export * from './server/src/phrases/boosted';
  export * from './test/quality/seeded-drafts';
  export { createLetterService } from './server/src/service/service';
  export { runningParagraphs } from './server/src/analysis/running-text';`);
const WIDTH = server.FEATURES;
const NEAR = 12;

const service = server.createLetterService();
const letters = textsIn('letters').map(({ name, text }, at) => {
  const draft = service.importText(text).drafts[0]?.text ?? '';
  const paragraphs = server.runningParagraphs(service.read(draft)).map(({ plain }) => plain.text);
  const half = Math.floor(at / LEFT_OUT.letters) % HALVES;
  return { name, paragraphs, draft, fold: at % LEFT_OUT.letters, half, letter: true };
});
const reports = ['reports-ilacs', 'letters-jtai', 'reports-send']
  .flatMap((folder) => textsIn(folder))
  .map(({ name, text }, at) => ({
    name,
    paragraphs: server.paragraphsOf(text),
    fold: at % LEFT_OUT.reports,
    half: -1,
    letter: false,
  }));
for (const one of [...letters, ...reports])
  one.sentences = one.paragraphs.flatMap((paragraph) => server.sentencesOf(paragraph));
const neighbours = server.realWordSlips(letters.map(({ draft }) => draft));

// Candidates of good text, and those that would mend a slip: features, one row after the other, and which half they are
// of.
const rows = [];
const letterRows = [];
let letterWords = 0;
let counts;
let maker;
for (let fold = 0; fold < FOLDS; fold++) {
  counts = countsWithout(fold);
  maker = new server.CandidateMaker(counts.vocabulary);
  for (const one of [...letters, ...reports].filter((each) => each.fold === fold)) {
    if (one.letter) letterWords += one.sentences.flat().filter(({ key }) => server.isWord(key)).length;
    for (const [paragraph, text] of one.paragraphs.entries()) {
      for (const { features, start, end } of candidatesIn(text)) {
        if (one.letter) letterRows.push({ row: rows.length, where: `${one.name}:${paragraph}`, start, end });
        rows.push({ half: one.half, label: 0, features });
      }
    }
  }
  tell(`Fold ${fold}: ${rows.length} candidates, ${letterWords} words of letters`);
  for (const seed of TRAINED.seeds) seedLetters(seed, fold);
  tell(`${rows.length} with those that mend a slip`);
}
// Each letter is judged by scores that were trained without it; the threshold is that of all letters together.
const scored = [];
const [everything, ...models] = await Promise.all([
  fitted(() => true),
  ...Array.from({ length: HALVES }, (_, half) => fitted((row) => row.half !== half)),
]);
for (const { row, ...place } of letterRows)
  scored.push({ ...place, score: server.boostedScore(models[rows[row].half], rows[row].features) });
const threshold = Number(thresholdOf(scored).toFixed(2));
models.forEach((model, half) => write(path.join(out, `scores-${half}.json`), model));
write(path.join(root, 'server/data/phrases/scores.json'), everything);
tell(`Trained; the threshold is ${threshold}`);

function write(file, model) {
  writeFileSync(file, `${JSON.stringify({ threshold, ...model })}\n`);
}

function textsIn(folder) {
  return readdirSync(path.join(shared, folder))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(shared, folder, name), 'utf8') }));
}

/** The counts without what is left out; words and classes are found without any letter. */
function countsWithout(fold) {
  const file = path.join(out, `left-out-${fold}.bin`);
  if (existsSync(file) && !process.argv.includes('--count')) return server.decodePhrases(readFileSync(file));
  const base = server.countPhrases(
    reports.map(({ sentences }) => sentences),
    server.OURS,
  );
  const documents = [...reports, ...letters].filter((one) => one.fold !== fold).map(({ sentences }) => sentences);
  // What is read back is what a letter is checked with: counts are rounded when they are written.
  const bytes = server.encodePhrases(server.countPhrases(documents, server.OURS, base));
  writeFileSync(file, bytes);
  return server.decodePhrases(bytes);
}

/** Candidates in a text that touch the part from `low` to `high`. */
function candidatesIn(text, low = -1, high = Infinity) {
  const found = [];
  for (const sentence of server.sentencesOf(text)) {
    if (sentence[0].start > high + NEAR || sentence.at(-1).end < low - NEAR) continue;
    const row = server.written(counts.vocabulary.symbolsOf(sentence), counts);
    for (let place = 0; place < sentence.length; place++) {
      if (sentence[place].end < low - NEAR || sentence[place].start > high + NEAR) continue;
      for (const edit of maker.at(sentence, place)) {
        const features = server.featuresOf(row, edit, edit.from, edit.to, edit.length, counts);
        if (!features) continue;
        const gap = edit.from === edit.to;
        const start = gap ? (sentence[edit.from - 1] ?? sentence[edit.from]).start : sentence[edit.from].start;
        const end = sentence[gap ? edit.from : edit.to - 1].end;
        if (start <= high + 1 && end >= low - 1) found.push({ edit, features, start, end, sentence });
      }
    }
  }
  return found;
}

/** Plants a slip in every second paragraph, and keeps the candidates that would mend it. */
function seedLetters(seed, fold) {
  const pick = server.picking(seed * FOLDS + fold);
  for (const { paragraphs, half } of letters.filter((one) => one.fold === fold)) {
    for (const text of paragraphs) {
      if (pick(TRAINED.each) !== 0) continue;
      const slip = server.slipIn(text, neighbours, pick);
      if (!slip) continue;
      const right = new Set(server.sentencesOf(text).map((sentence) => keysOf(sentence)));
      const seeded = text.slice(0, slip.start) + slip.text + text.slice(slip.end);
      for (const { edit, features, sentence } of candidatesIn(seeded, slip.start, slip.start + slip.text.length)) {
        const mended = [
          ...sentence.slice(0, edit.from),
          ...edit.keys.map((key) => ({ key })),
          ...sentence.slice(edit.to),
        ];
        if (right.has(keysOf(mended))) rows.push({ half, label: 1, features });
      }
    }
  }
}

function keysOf(sentence) {
  return sentence.map(({ key }) => key).join(' ');
}

function fitted(isWanted) {
  const wanted = rows.filter(isWanted);
  const table = new Float32Array(wanted.length * WIDTH);
  wanted.forEach(({ features }, row) => table.set(features, row * WIDTH));
  const worker = new Worker(new URL('./phrases/boost-worker.mjs', import.meta.url), {
    workerData: {
      table,
      labels: Uint8Array.from(wanted, ({ label }) => label),
      weights: new Float32Array(wanted.length).fill(1),
      width: WIDTH,
    },
  });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

/** The score from which on the letters have so many findings; of candidates in one place the best counts. */
function thresholdOf(candidates) {
  candidates.sort((a, b) => b.score - a.score);
  const taken = new Map();
  let left = (FLAGS * letterWords) / 2_000;
  for (const { where, start, end, score } of candidates) {
    const places = taken.get(where) ?? [];
    if (places.some((other) => other.start <= end && other.end >= start)) continue;
    taken.set(where, [...places, { start, end }]);
    if (--left < 0) return score;
  }
  throw new Error('There are not enough candidates to set a threshold by.');
}
