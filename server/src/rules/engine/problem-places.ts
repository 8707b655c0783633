import type { Span } from '../../text/span';
import type { Problem, Fix, Related, Report } from './rule';

/** A copy of a problem with all its spans, including those of its fixes, mapped by `place`. */
export const placedProblem = (problem: Problem, place: (span: Span) => Span): Problem => ({
  ...problem,
  span: place(problem.span),
  related: problem.related.length === 0 ? problem.related : problem.related.map((one) => placedRelated(one, place)),
  fixes: problem.fixes.length === 0 ? problem.fixes : problem.fixes.map((fix) => placedFix(fix, place)),
});

/** A copy of a report with all its spans mapped by `place`. */
export const placedReport = (report: Report, place: (span: Span) => Span): Report => ({
  ...report,
  span: place(report.span),
  ...(report.related && { related: report.related.map((one) => placedRelated(one, place)) }),
  ...(report.fixes && { fixes: report.fixes.map((fix) => placedFix(fix, place)) }),
});

const placedRelated = (related: Related, place: (span: Span) => Span): Related => ({
  ...related,
  span: place(related.span),
});

/** A copy of a fix with the spans of its edits mapped by `place`. */
const placedFix = (fix: Fix, place: (span: Span) => Span): Fix => ({
  ...fix,
  edits: fix.edits.map((edit) => ({ ...edit, span: place(edit.span) })),
  ...(fix.repeats && { repeats: place(fix.repeats) }),
});

/** True if `test` holds for any span of a problem. */
export const hasPlace = ({ span, related, fixes }: Problem, test: (span: Span) => boolean): boolean =>
  test(span) ||
  related.some((one) => test(one.span)) ||
  fixes.some(({ edits, repeats }) => edits.some((edit) => test(edit.span)) || (repeats !== undefined && test(repeats)));

/** Shifts spans that count from the start of a block’s content to their place in the letter. */
export const movedBy =
  (by: number) =>
  ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
