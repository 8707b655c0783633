import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runningParagraphs } from '../../server/src/analysis/running-text';
import { createGrammar } from '../../server/src/grammar/main';
import type { Prose } from '../../server/src/nlp/block-prose';
import { createProse } from '../../server/src/nlp/create-prose';
import { dictionaryOf } from '../../server/src/nlp/dictionary';
import { createRetext } from '../../server/src/nlp/retext/create-retext';
import { requestedChecks } from '../../server/src/nlp/retext/optional-checks';
import { decodePhrases } from '../../server/src/phrases/codec';
import type { Scores } from '../../server/src/phrases/reader';
import { PhraseReader } from '../../server/src/phrases/reader';
import type { Problem } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import type { Kind, PlantedSlip } from './seeded-drafts';
import { KINDS, realWordSlips, seededDraft } from './seeded-drafts';

const repository = path.resolve(import.meta.dirname, '../..');
/** Counts and scores that leave out a letter's own contribution, made by `tools/train-phrases.mjs`. */
const folds = path.join(repository, 'out/phrases');
/**
 * Every third letter was left out of the counts, once beginning with the first and once with the second, and every
 * second of these was left out of training one of two scores.
 */
export const LEFT_OUT = 3;
const FOLDS = 2;
const HALVES = 2;

const service = createLetterService();
const proseRules = new Set(rules.filter(({ meta }) => meta.phase === 'prose').map(({ meta }) => meta.id));

interface Tally {
  planted: number;
  found: number;
  /** By `unusual-phrase`. */
  byPhrases: number;
  /** Those whose fix would restore the original. */
  mended: number;
}

/**
 * Prints how many planted errors are found, by kind, and how many problems are reported where none was planted.
 * Options: `--seed N` (1), `--every N` only each Nth letter, `--missed` lists what was not found, `--flags` the
 * problems of unaltered letters.
 */
export function measureSeeded(args: readonly string[], say: (line: string) => void): void {
  if (!haveLetters) return say('The letters are not there (../shared/letters), so no seeded drafts were measured.');
  if (!existsSync(path.join(folds, 'scores-0.json')))
    return say('There are no counts without the letters: make them with “node tools/train-phrases.mjs”.');
  const number = (name: string, otherwise: number): number =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;
  const seed = number('--seed', 1);
  const every = number('--every', 1);
  const judged = judgedRight();
  const letters = letterFiles().map((file) => service.importText(readLetterFile(file)).drafts[0]?.text ?? '');
  const neighbours = realWordSlips(letters);
  const tallies = new Map<Kind, Tally>(KINDS.map((kind) => [kind, { planted: 0, found: 0, byPhrases: 0, mended: 0 }]));
  let words = 0;
  let flags = 0;
  let wrongFlags = 0;
  let unexplained = 0;
  const unexplainedBy = new Map<string, number>();
  let proseTime = 0;
  let read = 0;
  for (let half = 0; half < HALVES; half++) {
    const proses = Array.from({ length: FOLDS }, (_, fold) => proseOf(fold, half));
    letters.forEach((clean, at) => {
      const prose = proses[at % LEFT_OUT];
      if (!prose || Math.floor(at / LEFT_OUT) % HALVES !== half || at % every !== 0) return;
      read++;
      const name = (letterFiles()[at] ?? '').replace(/\.txt$/, '');
      const reading = service.read(clean);
      const paragraphs = runningParagraphs(reading).map(({ plain }) => ({
        plain: plain.text,
        toSource: (span: { start: number; end: number }) => plain.toSource(span),
      }));
      words += paragraphs.reduce((sum, { plain }) => sum + (plain.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0), 0);
      const before = check(clean, prose);
      for (const problem of before) {
        if (problem.rule !== 'unusual-phrase') continue;
        flags++;
        const right = judged.has(`${name}\t${problem.message}`);
        if (!right) wrongFlags++;
        if (args.includes('--flags')) say(`${right ? 'right' : 'wrong'}\t${name}\t${problem.message}`);
      }
      const known = new Set(before.map(({ rule, message }) => `${rule} ${message}`));
      const draft = seededDraft(clean, paragraphs, neighbours, seed * 1_000 + at);
      const began = performance.now();
      const after = check(draft.text, prose);
      proseTime += performance.now() - began;
      const explained = new Set<Problem>();
      for (const slip of draft.slips) {
        const tally = tallies.get(slip.kind) as Tally;
        tally.planted++;
        const here = after.filter(
          ({ span, rule, message }) =>
            span.start <= slip.end + 1 &&
            span.end >= slip.start - 1 &&
            span.end - span.start < LONGEST &&
            !known.has(`${rule} ${message}`),
        );
        here.forEach((problem) => explained.add(problem));
        if (here.length > 0) tally.found++;
        const phrase = here.find(({ rule }) => rule === 'unusual-phrase');
        if (phrase) tally.byPhrases++;
        const edit = phrase?.fixes[0]?.edits[0];
        if (edit) {
          const mended = draft.text.slice(0, edit.span.start) + edit.text + draft.text.slice(edit.span.end);
          const was = draft.text.slice(0, slip.start) + slip.was + draft.text.slice(slip.end);
          if (mended.replace(/\s+/g, ' ') === was.replace(/\s+/g, ' ')) tally.mended++;
        }
        if (here.length === 0 && args.includes('--missed')) say(missedLine(draft.text, slip));
      }
      for (const problem of after) {
        if (explained.has(problem)) continue;
        const { rule, message } = problem;
        if (known.has(`${rule} ${message}`) && rule !== 'unusual-phrase') continue;
        if (judged.has(`${name}\t${message}`)) continue;
        unexplained++;
        unexplainedBy.set(rule, (unexplainedBy.get(rule) ?? 0) + 1);
      }
    });
  }
  const all = [...tallies.values()].reduce(
    (sum, one) => ({
      planted: sum.planted + one.planted,
      found: sum.found + one.found,
      byPhrases: sum.byPhrases + one.byPhrases,
      mended: sum.mended + one.mended,
    }),
    { planted: 0, found: 0, byPhrases: 0, mended: 0 },
  );
  say(`Seeded drafts, seed ${seed}: ${words} words of letters whose counts were left out.`);
  say(`${'kind'.padEnd(14)} planted  found  recall  by phrases  fix right`);
  for (const [kind, { planted, found, byPhrases, mended }] of [...tallies, ['all', all] as const])
    say(
      `${kind.padEnd(14)} ${String(planted).padStart(7)} ${String(found).padStart(6)}  ${share(found, planted)}  ` +
        `${share(byPhrases, planted).padStart(10)}  ${share(mended, byPhrases).padStart(9)}`,
    );
  say(
    `Findings of unusual-phrase in the clean letters: ${flags}, ${per2000(flags, words)} per 2,000 words; ` +
      `without those that a person judged right ${wrongFlags}, ${per2000(wrongFlags, words)}.`,
  );
  say(
    `Findings in the drafts that no slip explains: ${unexplained}, ${per2000(unexplained, words)} per 2,000 words ` +
      `(${[...unexplainedBy].map(([rule, count]) => `${rule} ${count}`).join(', ')}).`,
  );
  say(`All rules took ${Math.round(proseTime / Math.max(1, read))} ms a letter on this machine.`);
}

/** A longer problem is about more than a planted error. */
const LONGEST = 120;

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2)).padStart(6);
const per2000 = (count: number, words: number): string => ((count * 2_000) / words).toFixed(2);

const check = (text: string, prose: Prose): readonly Problem[] =>
  service
    .check(service.read(text), {
      prose,
      onError: (_, error) => {
        throw error;
      },
    })
    .filter(({ rule }) => proseRules.has(rule));

function proseOf(fold: number, half: number): Prose {
  const counts = decodePhrases(readFileSync(path.join(folds, `left-out-${fold}.bin`)));
  const scores = JSON.parse(readFileSync(path.join(folds, `scores-${half}.json`), 'utf8')) as Scores;
  const reader = new PhraseReader(counts, scores);
  const retext = createRetext(() => requestedChecks);
  const grammar = createGrammar();
  return createProse({
    dictionary: dictionaryOf(readFileSync(path.join(repository, 'dist/en-gb.words'), 'latin1')),
    retext: () => retext,
    grammar: () => grammar,
    phrases: () => reader,
  });
}

/** Problems in the published letters that a person judged right: letter and message, one a line. */
function judgedRight(): ReadonlySet<string> {
  const file = path.join(import.meta.dirname, 'phrases-judged.tsv');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(1) : [];
  return new Set(
    lines
      .map((line) => line.split('\t'))
      .filter(([verdict]) => verdict === 'right')
      .map(([, letter, message]) => `${letter ?? ''}\t${message ?? ''}`),
  );
}

const missedLine = (text: string, { kind, start, end, was, is }: PlantedSlip): string =>
  [`${kind}\t`, text.slice(start - 40, start), `[${was}=>${is}]`, text.slice(end, end + 40)]
    .join('')
    .replace(/\s*\n\s*/g, ' ');
