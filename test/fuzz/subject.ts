import type { Random } from './random';

export const SUBJECTS = ['texts', 'sessions', 'fixes', 'files', 'teams'] as const;
export type SubjectName = (typeof SUBJECTS)[number];

/** What failed. Failures of the same kind probably have the same cause, so a run reports each kind once. */
export interface Wrong {
  readonly kind: string;
  readonly detail: string;
}

/** Counts by name: texts checked, fixes applied, edits compared. */
export type Figures = Record<string, number>;

/** A subject of fuzzing: how inputs are made, what must hold for them, and how a failing one is minimised. */
export interface Subject<Input> {
  readonly name: SubjectName;
  /** The input of a case: the same for the same seed and letters. */
  make(random: Random): Promise<Input> | Input;
  /** Undefined if all is well. Anything thrown is a failure too. */
  check(input: Input, figures: Figures): Promise<Wrong | undefined>;
  /**
   * Seconds of processor time after which a check counts as hanging; generous, because it is about growth and not about
   * speed.
   */
  limit(input: Input): number;
  /** A smaller input for which `fails` still holds. */
  minimise(input: Input, fails: Fails<Input>): Promise<Input>;
  /** True if the input may contain words of a real letter: such a case never goes into the repository unchanged. */
  isReal(input: Input): boolean;
  /**
   * The input with words of a real letter replaced by invented ones, as far as it still fails; undefined if real
   * sentences would remain.
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
 * The message of what was thrown, without numbers and quotations that differ between cases, and its location in our own
 * code.
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
