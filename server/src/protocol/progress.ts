/** How far a letter has come, and by which day it has to. */
import type { StageParams } from './edits';
import type { Range } from './lsp-types';

/** Whether a letter can go on to its next stage. */
export interface ReadinessResult {
  readonly stage: StageParams['stage'];
  /** Absent at the last stage. */
  readonly next?: StageParams['stage'];
  /** How many items are open. */
  readonly open: number;
  readonly items: readonly ReadinessRow[];
}

export interface ReadinessRow {
  readonly id: string;
  /** What must hold: `No errors`. */
  readonly title: string;
  /** `unknown`: nobody has looked, which stands in nobody’s way. */
  readonly state: 'done' | 'open' | 'unknown';
  readonly detail: string;
  readonly places: readonly { readonly text: string; readonly range: Range }[];
}

/** The days that follow from the visit’s last day. */
export interface TimetableResult {
  /** Sentences: what could not be counted. */
  readonly notes: readonly string[];
  readonly days: readonly TimetableDay[];
}

export interface TimetableDay {
  readonly title: string;
  /** `2026-05-11` */
  readonly day: string;
  /** `Monday 11 May 2026` */
  readonly date: string;
  /** `Mon 11 May 2026`, for a narrow view. */
  readonly shortDate: string;
  /** `5 working days after that`; for a pre-election period what it means. */
  readonly counted: string;
  readonly standing: string;
  readonly kind: 'due' | 'moved' | 'given' | 'election';
  readonly notes: readonly string[];
}

/** The text of an iCalendar file; or one sentence that says why there is none. */
export type CalendarResult = { readonly ics: string } | { readonly error: string };
