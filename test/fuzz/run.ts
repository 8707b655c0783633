import { Child, minimisedApart } from './child';
import type { Failure, Until } from './messages';
import type { Figures, SubjectName } from './subject';
import { SUBJECTS } from './subject';
import { writeCase } from './written-cases';

export interface RunRequest {
  readonly seed: number;
  readonly only: readonly SubjectName[];
  readonly jobs: number;
  /** Minutes for all subjects together. */
  readonly minutes: number;
  /** No more cases of each subject than this, even if there is time. */
  readonly mostCases?: number;
  /** Instead of minutes: this many cases of each subject, from the first one on. */
  readonly cases?: number;
  /** Instead of minutes: this case alone. */
  readonly single?: number;
  /** Instead of minutes: the targets to reach. */
  readonly wanted?: Readonly<Partial<Record<SubjectName, Figures>>>;
  readonly say: (line: string) => void;
}

export interface SubjectResult {
  readonly subject: SubjectName;
  readonly figures: Figures;
  /** Total seconds that programs worked on it. */
  readonly seconds: number;
  /** One failure of each kind, with the file it was written to. */
  readonly failures: readonly (Failure & { readonly file: string; readonly times: number })[];
}

interface Tally {
  figures: Figures[];
  seconds: number;
  readonly failures: Map<string, { failure: Failure; times: number }>;
}

/** Fuzzes the subjects, in as many parallel programs as there are jobs. */
export async function fuzz(request: RunRequest): Promise<readonly SubjectResult[]> {
  const subjects = SUBJECTS.filter((name) => request.only.includes(name));
  const tallies = new Map(
    subjects.map((name): [SubjectName, Tally] => [name, { figures: [], seconds: 0, failures: new Map() }]),
  );
  const jobs = request.single === undefined ? request.jobs : 1;
  await Promise.all(
    Array.from({ length: jobs }, async (_, job) => {
      // Programs begin with different subjects, so that demanding ones do not coincide.
      const shift = Math.floor((job * subjects.length) / jobs);
      for (const name of [...subjects.slice(shift), ...subjects.slice(0, shift)])
        await onSubject(name, job, jobs, request, subjects.length, tallies.get(name)!);
    }),
  );
  return subjects.map((subject) => resultOf(subject, tallies.get(subject)!));
}

async function onSubject(
  subject: SubjectName,
  job: number,
  jobs: number,
  request: RunRequest,
  subjects: number,
  tally: Tally,
): Promise<void> {
  const began = Date.now();
  const until = untilOf(subject, began, jobs, request, subjects);
  const figures: Figures[] = [];
  let left = until;
  let told = began;
  for (let from = request.single ?? job; ;) {
    let latest: Figures = {};
    const child = new Child(subject, (report) => {
      if (report.is === 'figures') {
        latest = report.figures;
        if (!request.wanted || Date.now() - told < BETWEEN_PROGRESS_MS) return;
        told = Date.now();
        request.say(`  ${subject}, program ${job + 1}: ${latest.cases ?? 0} cases so far`);
      }
      if (report.is === 'failed') noted(tally, report.failure, request);
    });
    const end = await child.ask({ do: 'run', seed: request.seed, from, step: jobs, until: left });
    child.end();
    figures.push(latest);
    if ('is' in end) break;
    const failure = await minimisedApart(subject, request.seed, child.at, end);
    noted(
      tally,
      failure ?? {
        subject,
        seed: request.seed,
        index: child.at,
        wrong: end,
        input: undefined,
        minimised: true,
        real: true,
      },
      request,
    );
    from = child.at + jobs;
    left = rest(left, latest);
    if (isOver(left)) break;
  }
  tally.figures.push(...figures);
  tally.seconds += (Date.now() - began) / 1000;
}

/** A run of hours shows its progress. */
const BETWEEN_PROGRESS_MS = 60_000;

function untilOf(
  subject: SubjectName,
  began: number,
  jobs: number,
  { minutes, mostCases, cases, single, wanted }: RunRequest,
  subjects: number,
): Until {
  if (single !== undefined) return { cases: 1 };
  if (cases !== undefined) return { cases: Math.ceil(cases / jobs) };
  const figures = wanted?.[subject];
  if (figures)
    return {
      figures: Object.fromEntries(Object.entries(figures).map(([name, number]) => [name, Math.ceil(number / jobs)])),
    };
  const time = began + (minutes * 60_000) / subjects;
  return mostCases === undefined ? { time } : { time, cases: Math.ceil(mostCases / jobs) };
}

function rest(until: Until, done: Figures): Until {
  return {
    ...until,
    ...(until.cases === undefined ? {} : { cases: until.cases - (done.cases ?? 0) - 1 }),
    ...(until.figures === undefined
      ? {}
      : {
          figures: Object.fromEntries(
            Object.entries(until.figures).map(([name, number]) => [name, number - (done[name] ?? 0)]),
          ),
        }),
  };
}

const isOver = ({ time, cases, figures }: Until): boolean =>
  (time !== undefined && Date.now() >= time) ||
  (cases !== undefined && cases <= 0) ||
  (figures !== undefined && Object.values(figures).every((number) => number <= 0));

function noted({ failures }: Tally, failure: Failure, { say }: RunRequest): void {
  const { wrong, subject, seed, index } = failure;
  const known = failures.get(wrong.kind);
  if (!known) {
    failures.set(wrong.kind, { failure, times: 1 });
    say(
      `  ${subject}: ${wrong.kind}. Seed ${seed}, case ${index}:` +
        ` npm run fuzz -- --seed ${seed} --only ${subject} --case ${index}`,
    );
  } else if (failure.minimised && !known.failure.minimised) known.failure = failure;
  else if (!failure.minimised) known.times++;
}

function resultOf(subject: SubjectName, { figures, seconds, failures }: Tally): SubjectResult {
  const sum: Figures = {};
  for (const some of figures) for (const [name, number] of Object.entries(some)) sum[name] = (sum[name] ?? 0) + number;
  return {
    subject,
    figures: sum,
    seconds,
    failures: [...failures.values()].map(({ failure, times }) => ({ ...failure, times, file: writeCase(failure) })),
  };
}
