import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { Failure, Order, Report } from './messages';
import { bounded, smallestText } from './minimise';
import type { SubjectName, Wrong } from './subject';

/** Wall-clock seconds after which a case counts as hanging: other programs need the processor too. */
const patience = (limit: number): number => 60 + 3 * limit;

export interface ChildOptions {
  /** The program to start; by default our own. */
  readonly program?: string;
  readonly patience?: (limit: number) => number;
}

/** A program that works on one subject; it is watched, and if it ends for any reason the current case has failed. */
export class Child {
  private readonly child: ChildProcess;
  private index = -1;
  private timer: NodeJS.Timeout | undefined;
  private settle: (report: Report | Wrong) => void = () => undefined;
  private said = '';

  constructor(
    readonly subject: SubjectName,
    private readonly onReport: (report: Report) => void,
    private readonly options: ChildOptions = {},
  ) {
    this.child = fork(options.program ?? process.argv[1] ?? '', ['--work-on', subject], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=4096'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => void (this.said = (this.said + chunk.toString()).slice(-4000)));
    }
    this.child.on('message', (report: Report) => this.hear(report));
    this.child.on('error', (error) => this.settle({ kind: 'the program cannot be reached', detail: error.message }));
    this.child.on('exit', (code, signal) =>
      this.settle({ kind: `the program ends (${signal ?? code})`, detail: this.said }),
    );
  }

  /** The last report for a job, or why the program ended; then `at` gives the case. */
  ask(order: Order, limit = 60): Promise<Report | Wrong> {
    return new Promise((resolve) => {
      this.settle = (report) => {
        clearTimeout(this.timer);
        resolve(report);
      };
      this.watch(limit);
      this.child.send(order);
    });
  }

  get at(): number {
    return this.index;
  }

  end(): void {
    clearTimeout(this.timer);
    this.child.removeAllListeners('exit');
    this.child.kill('SIGKILL');
  }

  private hear(report: Report): void {
    if (report.is === 'busy') {
      this.index = report.index;
      this.watch(report.limit);
    } else if (report.is === 'done' || report.is === 'checked' || report.is === 'made') this.settle(report);
    else {
      this.watch(60);
      this.onReport(report);
    }
  }

  private watch(limit: number): void {
    clearTimeout(this.timer);
    const seconds = (this.options.patience ?? patience)(limit);
    this.timer = setTimeout(
      () => this.settle({ kind: 'hangs', detail: `no end after ${Math.round(seconds)} s` }),
      seconds * 1000,
    );
  }
}

/** Minimises a case that hangs or crashes the program, with a new program for each attempt that fails. */
export async function minimisedApart(
  subject: SubjectName,
  seed: number,
  index: number,
  wrong: Wrong,
): Promise<Failure | undefined> {
  const made = await alone(subject, { do: 'make', seed, index });
  if (!('is' in made) || made.is !== 'made') return undefined;
  const fails = async (json: unknown): Promise<boolean> => {
    const checked = await alone(subject, { do: 'check', json });
    return !('is' in checked) && checked.kind === wrong.kind;
  };
  const raw: Failure = { subject, seed, index, wrong, input: made.json, minimised: false, real: made.real };
  const { text, ...rest } = made.json as { text?: unknown };
  if (typeof text !== 'string') return raw;
  const small = await smallestText(
    text,
    bounded((some: string) => fails({ ...rest, text: some }), {
      tries: 200,
      milliseconds: wrong.kind === 'hangs' ? 600_000 : 120_000,
    }),
  );
  return { ...raw, input: { ...rest, text: small }, minimised: true };
}

async function alone(subject: SubjectName, order: Order): Promise<Report | Wrong> {
  const child = new Child(subject, () => undefined);
  const answer = await child.ask(order);
  child.end();
  return answer;
}
