import type { Random } from './random';

export const SUBJECTS = ['texts', 'sessions', 'fixes', 'files', 'teams'] as const;
export type SubjectName = (typeof SUBJECTS)[number];

/** What is wrong. Failures of one kind have one cause as far as can be told, so a run reports each kind once. */
export interface Wrong {
  readonly kind: string;
  readonly detail: string;
}

/** Counts by name: texts checked, fixes applied, edits compared. */
export type Figures = Record<string, number>;

/** One thing that is fuzzed: how inputs are made, what must hold of them, and how a failing one is made smaller. */
export interface Subject<Input> {
  readonly name: SubjectName;
  /** The input of a case: the same for the same seed and the same letters. */
  make(random: Random): Promise<Input> | Input;
  /** Undefined where all is well. Whatever is thrown is a failure too. */
  check(input: Input, figures: Figures): Promise<Wrong | undefined>;
  /**
   * Seconds of processor time after which a check counts as hanging; generous, for it is about growth and not about
   * speed.
   */
  limit(input: Input): number;
  /** A smaller input for which `fails` still holds. */
  minimise(input: Input, fails: Fails<Input>): Promise<Input>;
  /** True where words of a real letter may be in the input: such a case never goes into the repository as it is. */
  isReal(input: Input): boolean;
  /**
   * The input with invented words for those of a real letter, as far as it then still fails; undefined where real
   * sentences would be left.
   */
  disguise(input: Input, fails: Fails<Input>): Promise<Input | undefined>;
  toJson(input: Input): unknown;
  fromJson(json: unknown): Input;
  /** Ends what was started. */
  close?(): Promise<void>;
}

export type Fails<Input> = (input: Input) => Promise<boolean>;

// The runner does not look into inputs.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnySubject = Subject<any>;

export const count = (figures: Figures, name: string, by = 1): void => {
  figures[name] = (figures[name] ?? 0) + by;
};

/**
 * What was thrown, by its message without the numbers and quotations that differ from case to case, and the place in
 * our own code.
 */
export function thrown(error: unknown): Wrong {
  if (!(error instanceof Error)) return { kind: 'throws', detail: String(error) };
  const place =
    /at (?:new |async )?([\w.<>]+) /.exec(
      error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '',
    )?.[1] ?? '';
  return {
    kind: `throws ${error.name}: ${error.message
      .replace(/[“"'‘].*?[”"'’]/g, '…')
      .replace(/\d+/g, 'N')
      .slice(0, 80)} in ${place}`,
    detail: error.stack ?? error.message,
  };
}
