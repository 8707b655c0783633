import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './letters';
import type { RunRequest, SubjectResult } from './run';
import { fuzz } from './run';
import type { Figures, SubjectName } from './subject';
import { SUBJECTS } from './subject';
import { work } from './worker';

const HELP = `Usage: npm run fuzz -- [--minutes N] [--seed S] [--only texts,sessions,fixes,files,teams]

  --minutes N    how long, for all subjects together (2)
  --seed S       the same cases in the same order as the run that printed it
  --only LIST    these subjects alone
  --case N       that case alone
  --cases N      so many cases of each subject, however long it takes
  --at-most N    no more cases of each subject, though there is time
  --acceptance   100,000 texts and files, 10,000 fixes, 20,000 edits, however long it takes
  --jobs N       programs side by side (2)
`;

const ACCEPTANCE: Readonly<Partial<Record<SubjectName, Figures>>> = {
  texts: { texts: 100_000 },
  sessions: { edits: 16_000, 'server edits': 4_000 },
  fixes: { fixes: 10_000, texts: 10_000 },
  files: { files: 100_000 },
  teams: { folders: 2_000 },
};

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '2' },
      seed: { type: 'string' },
      only: { type: 'string' },
      case: { type: 'string' },
      cases: { type: 'string' },
      'at-most': { type: 'string' },
      acceptance: { type: 'boolean' },
      jobs: { type: 'string' },
      summary: { type: 'string' },
      help: { type: 'boolean' },
      'work-on': { type: 'string' },
    },
  });
  if (values['work-on'] !== undefined) {
    work(values['work-on'] as SubjectName);
    return 0;
  }
  const number = (words: string | undefined): number | undefined => (words === undefined ? undefined : Number(words));
  const only = values.only?.split(',') ?? SUBJECTS;
  const [
    minutes = 2,
    seed = Math.floor(Math.random() * 2 ** 31),
    single,
    cases,
    jobs = Math.min(2, availableParallelism()),
    mostCases,
  ] = [values.minutes, values.seed, values.case, values.cases, values.jobs, values['at-most']].map(number);
  const unknown = only.filter((name) => !(SUBJECTS as readonly string[]).includes(name));
  if (
    values.help ||
    unknown.length > 0 ||
    [minutes, seed, single, cases, jobs, mostCases].some((given) => Number.isNaN(given))
  ) {
    process.stdout.write(unknown.length > 0 ? `There is no subject ${unknown.join(', ')}.\n\n${HELP}` : HELP);
    return values.help ? 0 : 2;
  }
  if (!existsSync(path.join(root, 'dist/import.js'))) {
    process.stderr.write('The bundles in dist/ are not there: run “npm run build” first.\n');
    return 2;
  }
  const request: RunRequest = {
    seed,
    minutes,
    jobs,
    only: only as SubjectName[],
    say,
    ...(single === undefined ? {} : { single }),
    ...(cases === undefined ? {} : { cases }),
    ...(mostCases === undefined ? {} : { mostCases }),
    ...(values.acceptance ? { wanted: ACCEPTANCE } : {}),
  };
  say(`Seed ${seed}. ${only.join(', ')}.`);
  const results = await fuzz(request);
  results.forEach(tell);
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  if (values.summary !== undefined) {
    mkdirSync(path.dirname(values.summary), { recursive: true });
    writeFileSync(values.summary, JSON.stringify({ seed, passed: results.length - failed, failed }));
  }
  say(`Seed ${seed}: ${results.length - failed} passed, ${failed} failed.`);
  return failed > 0 ? 1 : 0;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function tell({ subject, figures, seconds, failures }: SubjectResult): void {
  const counts = Object.entries(figures)
    .map(([name, number]) => `${number} ${name}`)
    .join(', ');
  say(
    `${subject}: ${counts}; ${((figures.cases ?? 0) / seconds).toFixed(1)} cases a second in ${Math.round(seconds)} s.`,
  );
  for (const { wrong, times, file, seed, index, real, minimised } of failures) {
    say(
      `  FAILED (${times} ${times === 1 ? 'time' : 'times'}) ${wrong.kind}\n` +
        `    ${wrong.detail.slice(0, 600).replaceAll('\n', '\n    ')}`,
    );
    say(
      `    Seed ${seed}, case ${index}. ${minimised ? 'Made small and written' : 'Written as it came up'}: ${file}` +
        (real ? ' (words of a real letter may be in it: it stays out of the repository)' : ''),
    );
  }
}

void main().then((code) => {
  if (process.send === undefined) process.exit(code);
});
