import { createRequire } from 'node:module';
import path from 'node:path';
import type { Failure, Order, Report, Until } from './messages';
import { bounded } from './minimise';
import { caseSeed, Random } from './random';
import type { createReader, NewReader } from './reader';
import type { AnySubject, Figures, SubjectName, Wrong } from './subject';
import { subjectOf } from './subjects';

/** The program that works on one subject, started by the runner: its work may hang, or crash the program. */
export function work(name: SubjectName): void {
  const worker = new Worker(subjectOf(name, readersOfBundle));
  process.on('message', (order: Order) => void worker.take(order));
  say({ is: 'ready' });
}

const say = (report: Report): void => void process.send?.(report);

class Worker {
  private surprise: unknown;
  private readonly known = new Set<string>();

  constructor(private readonly subject: AnySubject) {
    process.on('uncaughtException', (error) => void (this.surprise ??= error));
    process.on('unhandledRejection', (error) => void (this.surprise ??= error));
  }

  async take(order: Order): Promise<void> {
    if (order.do === 'check')
      return say({ is: 'checked', wrong: await this.wrongWith(this.subject.fromJson(order.json), {}) });
    if (order.do === 'make') {
      const input: unknown = await this.made(order.seed, order.index);
      return say({
        is: 'made',
        json: this.subject.toJson(input),
        real: this.subject.isReal(input),
        limit: this.subject.limit(input),
      });
    }
    await this.run(order.seed, order.from, order.step, order.until);
    await this.subject.close?.();
    say({ is: 'done' });
  }

  private async made(seed: number, index: number): Promise<unknown> {
    return this.subject.make(new Random(caseSeed(seed, this.subject.name, index)));
  }

  private async run(seed: number, from: number, step: number, until: Until): Promise<void> {
    const figures: Figures = { cases: 0 };
    for (let index = from; !isOver(until, figures); index += step) {
      const input = await this.made(seed, index);
      say({ is: 'busy', index, limit: this.subject.limit(input) });
      const wrong = await this.wrongWith(input, figures);
      figures.cases = (figures.cases ?? 0) + 1;
      if (wrong) await this.tell(seed, index, input, wrong);
      if (figures.cases % 20 === 0) say({ is: 'figures', figures });
    }
    say({ is: 'figures', figures });
  }

  private async wrongWith(input: unknown, figures: Figures): Promise<Wrong | undefined> {
    this.surprise = undefined;
    const before = process.cpuUsage();
    const wrong = await this.subject.check(input, figures);
    const { user, system } = process.cpuUsage(before);
    // The effects of anything left running by a check show after yielding.
    await new Promise((resolve) => setImmediate(resolve));
    if (wrong) return wrong;
    if (this.surprise !== undefined)
      return {
        kind: 'something is thrown that nobody catches',
        detail: String(this.surprise instanceof Error ? this.surprise.stack : this.surprise),
      };
    const seconds = (user + system) / 1e6;
    const limit = this.subject.limit(input);
    return seconds > limit
      ? {
          kind: 'takes too long',
          detail: `${seconds.toFixed(1)} s of processor time, where ${limit.toFixed(1)} s are plenty`,
        }
      : undefined;
  }

  private async tell(seed: number, index: number, input: unknown, wrong: Wrong): Promise<void> {
    const { subject } = this;
    const failure = (what: unknown, how: Wrong, minimised: boolean, real: boolean): Failure => ({
      subject: subject.name,
      seed,
      index,
      wrong: how,
      input: subject.toJson(what),
      minimised,
      real,
    });
    say({ is: 'failed', failure: failure(input, wrong, false, subject.isReal(input)) });
    if (this.known.has(wrong.kind)) return;
    this.known.add(wrong.kind);
    const fails = bounded(async (smaller: unknown) => {
      say({ is: 'busy', index, limit: subject.limit(smaller) });
      return (await this.wrongWith(smaller, {}))?.kind === wrong.kind;
    });
    const small: unknown = await subject.minimise(input, fails);
    const hidden: unknown = subject.isReal(input)
      ? await subject.disguise(small, bounded(fails, { milliseconds: 30_000 }))
      : small;
    const kept = hidden ?? small;
    say({
      is: 'failed',
      failure: failure(kept, (await this.wrongWith(kept, {})) ?? wrong, true, hidden === undefined),
    });
  }
}

function isOver({ time, cases, figures: wanted }: Until, figures: Figures): boolean {
  if (time !== undefined && Date.now() >= time) return true;
  if (cases !== undefined && (figures.cases ?? 0) >= cases) return true;
  return wanted !== undefined && Object.entries(wanted).every(([name, number]) => (figures[name] ?? 0) >= number);
}

/** Readers from the adjacent bundle, loaded afresh for each. */
const readersOfBundle: NewReader = async () => {
  const file = path.join(path.dirname(process.argv[1] ?? ''), 'reader.cjs');
  const require = createRequire(file);
  delete require.cache[file];
  return (require(file) as { createReader: typeof createReader }).createReader();
};
