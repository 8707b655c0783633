#!/usr/bin/env node
// Creates the data of the rule unusual-phrase from the published letters and reports in ../shared: the counts
// (tools/count-phrases.mjs) and the scores, server/data/phrases/scores.json. test/quality/seeded-drafts.ts and
// tools/phrases/edit-slips.mjs plant errors in the letters and reports; the scores learn to tell errors from correct
// text from the candidates in both. The counts for these candidates leave out every third letter and every twelfth
// report, once beginning with the first and once with the second, and only those left out are used for training. The
// same texts give the same bytes.
//   --only-scores  trains with the existing counts, in out/phrases, and leaves the shipped ones unchanged
// Scores trained without half of those letters are written to out/phrases as well, for `npm run measure`.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { duration, root, say } from './console.mjs';
import { loadServer } from './load-server.mjs';

/** One in this many letters and reports is left out of the counts. */
const LEFT_OUT = { letters: 3, reports: 12 };
/** The number of folds, each starting one later. */
const FOLDS = 2;
const HALVES = 2;
/**
 * Problems allowed per 2,000 words of the published letters, before leaving out those that other rules report and those
 * inside quotations: this leaves 0.5.
 */
const FLAGS = 0.56;
const SEEDS = { letters: Array.from({ length: 12 }, (_, at) => 100 + at), reports: [200, 201, 202, 203] };
/** The number of errors planted in each paragraph. */
const EACH = 2;

const out = path.join(root, 'out/phrases');
mkdirSync(out, { recursive: true });
const began = Date.now();
const tell = (what) => say(`${what} (${duration(Date.now() - began)})`);
const onlyScores = process.argv.includes('--only-scores');
const counting = onlyScores ? Promise.resolve() : counted();
const { boostedScore } = await loadServer(`export * from './server/src/phrases/boosted';`);

const folds = await Promise.all(
  Array.from({ length: FOLDS }, (_, fold) =>
    answerOf(new URL('./phrases/fold-worker.mjs', import.meta.url), {
      fold,
      folds: FOLDS,
      shared: path.resolve(root, '../shared'),
      file: path.join(out, `left-out-${fold}.bin`),
      countAnew: !onlyScores,
      leftOut: LEFT_OUT,
      halves: HALVES,
      seeds: SEEDS,
      each: EACH,
    }),
  ),
);
const words = folds.reduce((sum, fold) => sum + fold.words, 0);
for (const { labels, clean } of folds)
  tell(`${clean} candidates of good text, and ${labels.length - clean} that mend a slip`);

// Each letter is scored by a model trained without it; the threshold is for all letters together.
const [everything, ...models] = await Promise.all(
  [undefined, ...Array.from({ length: HALVES }, (_, half) => half)].map((half) => trained(half)),
);
const scored = folds.flatMap(({ table, halfOf, places, width }) =>
  places
    // Repeated words are another rule's subject.
    .filter(({ kind }) => kind !== 'twice')
    .map(({ row, ...place }) => ({
      ...place,
      score: boostedScore(models[halfOf[row]], table.subarray(row * width, (row + 1) * width)),
    })),
);
const threshold = Number(thresholdOf(scored).toFixed(2));
models.forEach((model, half) => write(path.join(out, `scores-${half}.json`), model));
write(path.join(root, 'server/data/phrases/scores.json'), everything);
tell(`Trained; the threshold is ${threshold}`);
await counting;

function write(file, model) {
  writeFileSync(file, `${JSON.stringify({ threshold, ...model })}\n`);
}

/** Trees trained without the letters of a half, or with all. */
function trained(half) {
  const { width } = folds[0];
  const wanted = folds.map(({ halfOf }) => [...halfOf.keys()].filter((row) => halfOf[row] !== half));
  const count = wanted.reduce((sum, { length }) => sum + length, 0);
  const table = new Float32Array(count * width);
  const labels = new Uint8Array(count);
  let at = 0;
  folds.forEach((fold, number) => {
    for (const row of wanted[number]) {
      table.set(fold.table.subarray(row * width, (row + 1) * width), at * width);
      labels[at++] = fold.labels[row];
    }
  });
  const weights = new Float32Array(count).fill(1);
  return answerOf(new URL('./phrases/boost-worker.mjs', import.meta.url), { table, labels, weights, width });
}

/** The result of a worker thread. */
function answerOf(module, workerData) {
  const worker = new Worker(module, { workerData });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

/** Makes the counts that are shipped, in parallel with the training. */
function counted() {
  const counter = spawn(process.execPath, [path.join(root, 'tools/count-phrases.mjs')], { stdio: 'inherit' });
  return new Promise((resolve, reject) =>
    counter.once('error', reject).once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`tools/count-phrases.mjs ended with ${code}.`));
    }),
  );
}

/**
 * The score at which the letters reach the allowed number of problems; of candidates at the same place the best counts.
 */
function thresholdOf(candidates) {
  candidates.sort((a, b) => b.score - a.score);
  const taken = new Map();
  let left = (FLAGS * words) / 2_000;
  for (const { where, start, end, score } of candidates) {
    const places = taken.get(where) ?? [];
    if (places.some((other) => other.start <= end && other.end >= start)) continue;
    taken.set(where, [...places, { start, end }]);
    if (--left < 0) return score;
  }
  throw new Error('There are not enough candidates to set a threshold by.');
}
