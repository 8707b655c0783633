import type { Span } from '../../text/span';
import type { Problem, Fix, Related, Report } from './rule';

/** A problem with all its places, those of its fixes too, where `place` puts them. */
export const placedProblem = (problem: Problem, place: (span: Span) => Span): Problem => ({
  ...problem,
  span: place(problem.span),
  related: problem.related.length === 0 ? problem.related : problem.related.map((one) => placedRelated(one, place)),
  fixes: problem.fixes.length === 0 ? problem.fixes : problem.fixes.map((fix) => placedFix(fix, place)),
});

/** A report with all its places where `place` puts them. */
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

/** A fix with its edits where `place` puts them. */
const placedFix = (fix: Fix, place: (span: Span) => Span): Fix => ({
  ...fix,
  edits: fix.edits.map((edit) => ({ ...edit, span: place(edit.span) })),
  ...(fix.repeats && { repeats: place(fix.repeats) }),
});

/** True where `test` holds for one of a problem's places. */
export const hasPlace = ({ span, related, fixes }: Problem, test: (span: Span) => boolean): boolean =>
  test(span) ||
  related.some((one) => test(one.span)) ||
  fixes.some(({ edits, repeats }) => edits.some((edit) => test(edit.span)) || (repeats !== undefined && test(repeats)));

/** Puts places that count from the start of a block's content where they stand in the letter. */
export const movedBy =
  (by: number) =>
  ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
