import type { Figures, SubjectName, Wrong } from './subject';

/** What the runner asks of a program that works on one subject. */
export type Order =
  | { readonly do: 'run'; readonly seed: number; readonly from: number; readonly step: number; readonly until: Until }
  | { readonly do: 'make'; readonly seed: number; readonly index: number }
  | { readonly do: 'check'; readonly json: unknown };

export interface Until {
  /** When to stop, in milliseconds since 1970. */
  readonly time?: number;
  readonly cases?: number;
  /** Figures that are to be reached, all of them. */
  readonly figures?: Figures;
}

/** What that program answers. */
export type Report =
  | { readonly is: 'ready' }
  /** A case or a try begins that may take so many seconds of processor time. */
  | { readonly is: 'busy'; readonly index: number; readonly limit: number }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'checked'; readonly wrong: Wrong | undefined }
  | { readonly is: 'made'; readonly json: unknown; readonly real: boolean; readonly limit: number }
  | { readonly is: 'figures'; readonly figures: Figures }
  | { readonly is: 'done' };

/** A case that failed. It is told twice: as it came up, and again when it is smaller. */
export interface Failure {
  readonly subject: SubjectName;
  readonly seed: number;
  readonly index: number;
  readonly wrong: Wrong;
  readonly input: unknown;
  readonly minimised: boolean;
  /** True where words of a real letter may be left in the input. */
  readonly real: boolean;
}
