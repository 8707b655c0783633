import type { Block } from '../letter/letter';
import type { Reading } from '../reading/reading';
import { normalise } from '../text/similarity';
import type { Span } from '../text/span';
import { spanOf } from '../text/span';

/** A grade at the end of a section's heading. */
export interface HeadingGrade {
  /** Id of the section's part, which is also that of its row in the table of judgements. */
  readonly part: string;
  /** In lower case. */
  readonly grade: string;
  readonly span: Span;
}

/** Returns the grades in the headings of a report's sections, in order. */
export const headingGrades = (reading: Reading): readonly HeadingGrade[] =>
  reading.partMatches.flatMap(({ part, passage }) => {
    const heading = part.grades.length > 0 ? passage?.section?.heading : undefined;
    const found = heading && gradeAtEnd(heading, part.grades);
    return found ? [{ part: part.id, ...found }] : [];
  });

/** Returns the text after the last colon, if it is one of the grades. */
function gradeAtEnd({ plain }: Block, grades: readonly string[]): Omit<HeadingGrade, 'part'> | undefined {
  const { text } = plain;
  const start = text.lastIndexOf(':') + 1;
  const words = text.slice(start);
  const grade = normalise(words).replace(/[.\s]+$/, '');
  if (start === 0 || !grades.includes(grade)) return undefined;
  const from = start + (words.length - words.trimStart().length);
  return { grade, span: plain.toSource(spanOf(from, from + words.trim().replace(/\.+$/, '').length)) };
}
