import { layoutEdits } from '../edits/format-layout';
import type { Reading } from '../reading/reading';
import { editsOf, soleFix } from '../rules/engine/fix-all';
import { unnamedLosses } from '../rules/engine/fix-law';
import type { Problem } from '../rules/engine/rule';
import { composedEdits } from '../text/compose-edits';
import type { Edit } from '../text/edit';
import { applyEdits } from '../text/edit';
import { lineEnd, lineStart } from '../text/line-edits';
import type { Span } from '../text/span';
import { spanOf, textAt } from '../text/span';

/** The rules whose safe fixes concern only form: formatting applies them unless settings turn the rules off. */
export const FORMATTING_RULES: readonly string[] = ['heading-not-marked', 'spaces'];

/** Layout and fixes may each leave work for the other; after this many rounds nothing is left in any letter. */
const MAX_ROUNDS = 6;

export interface Formatter {
  read(text: string): Reading;
  /** Returns problems of `FORMATTING_RULES`. */
  check(reading: Reading): readonly Problem[];
}

/**
 * Returns the edits that format a letter, or the lines of it that `range` touches, in order of position. Like all
 * fixes, they never lose a word or join two. If they would, or if formatting would never end, `problem` says so and
 * there are no edits.
 */
export function formatEdits(
  reading: Reading,
  formatter: Formatter,
  range?: Span,
): { readonly edits: readonly Edit[]; readonly problem?: string } {
  const { text } = reading.letter;
  const rounds: (readonly Edit[])[] = [];
  let current = reading;
  for (;;) {
    const laidOut = layoutEdits(current.letter);
    const edits = laidOut.length > 0 ? laidOut : fixesOf(current, formatter);
    if (edits.length === 0) break;
    if (rounds.length >= 2 * MAX_ROUNDS) return { edits: [], problem: 'Formatting would never end.' };
    rounds.push(edits);
    current = formatter.read(applyEdits(current.letter.text, edits));
  }
  const all = composedEdits(text.length, rounds);
  const edits = range ? within(text, all, linesOf(text, range)) : all;
  const lost = unnamedLosses(text, { title: '', edits });
  return lost.length > 0 ? { edits: [], problem: 'Formatting would change words.' } : { edits };
}

function fixesOf(reading: Reading, formatter: Formatter): readonly Edit[] {
  const fixes = formatter
    .check(reading)
    .flatMap(soleFix)
    .filter(({ kind }) => kind === 'safe');
  return editsOf(reading.letter.text, fixes).edits;
}

const linesOf = (text: string, range: Span): Span => ({
  start: lineStart(text, range.start),
  end: lineEnd(text, range.end),
});

/** The edits inside a range of lines; for white space that extends beyond them, only the part inside is changed. */
const within = (text: string, edits: readonly Edit[], lines: Span): readonly Edit[] =>
  edits.flatMap((edit) => {
    const { span, text: written } = edit;
    if (span.end < lines.start || span.start > lines.end) return [];
    if (span.start >= lines.start && span.end <= lines.end) return [edit];
    if (textAt(text, span).trim() !== '' || written.trim() !== '') return [];
    const start = Math.max(span.start, lines.start);
    const end = Math.min(span.end, lines.end);
    const kept = written.slice(
      span.start < lines.start ? written.search(/[^\r\n]*$/) : 0,
      span.end > lines.end ? Math.max(0, written.search(/[\r\n]|$/)) : written.length,
    );
    return textAt(text, spanOf(start, end)) === kept ? [] : [{ span: spanOf(start, end), text: kept }];
  });
