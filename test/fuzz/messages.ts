import type { Figures, SubjectName, Wrong } from './subject';

/** The job that the runner gives to a program that works on one subject. */
export type Order =
  | { readonly do: 'run'; readonly seed: number; readonly from: number; readonly step: number; readonly until: Until }
  | { readonly do: 'make'; readonly seed: number; readonly index: number }
  | { readonly do: 'check'; readonly json: unknown };

export interface Until {
  /** When to stop, in milliseconds since 1970. */
  readonly time?: number;
  readonly cases?: number;
  /** The targets to reach, all of them. */
  readonly figures?: Figures;
}

/** What that program reports. */
export type Report =
  | { readonly is: 'ready' }
  /** A case or an attempt begins that may take this many seconds of processor time. */
  | { readonly is: 'busy'; readonly index: number; readonly limit: number }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'checked'; readonly wrong: Wrong | undefined }
  | { readonly is: 'made'; readonly json: unknown; readonly real: boolean; readonly limit: number }
  | { readonly is: 'figures'; readonly figures: Figures }
  | { readonly is: 'done' };

/** A failed case. It is reported twice: as found, and again after minimising. */
export interface Failure {
  readonly subject: SubjectName;
  readonly seed: number;
  readonly index: number;
  readonly wrong: Wrong;
  readonly input: unknown;
  readonly minimised: boolean;
  /** True if the input may contain words of a real letter. */
  readonly real: boolean;
}
