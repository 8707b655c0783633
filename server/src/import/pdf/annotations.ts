import type { LeftOut } from '../dropped';
import type { Piece } from './pieces';

/** The library's data for a form field or a comment. */
export interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly hidden?: boolean;
  /** Left, bottom, right, top; in points. */
  readonly rect?: readonly number[];
  readonly contentsObj?: { readonly str?: string };
}

/** Returns the text of form fields, as pieces at the fields' positions, and the comments of a page. */
export function fieldsAndComments(annotations: readonly Annotation[]): {
  readonly pieces: readonly Piece[];
  readonly comments: readonly LeftOut[];
} {
  const pieces: Piece[] = [];
  const comments: LeftOut[] = [];
  for (const { subtype, fieldType, fieldValue, hidden, rect = [], contentsObj } of annotations) {
    if (subtype === 'Widget') {
      if (hidden || fieldType === 'Btn' || fieldType === 'Sig') continue;
      const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
      const lines = values
        .filter((value): value is string => typeof value === 'string')
        .flatMap((value) => value.split(/[\r\n]+/))
        .filter((line) => line.trim() !== '');
      for (const [i, text] of lines.entries()) pieces.push(fieldPiece(text, i, lines.length, rect));
    } else if (!isLink(subtype)) {
      const text = contentsObj?.str?.trim() ?? '';
      if (text !== '') comments.push({ kind: 'comment', text });
    }
  }
  return { pieces, comments };
}

/** A link, or the window of a comment, which repeats it. */
export const isLink = (subtype: string | undefined): boolean => subtype === 'Link' || subtype === 'Popup';

function fieldPiece(text: string, line: number, lines: number, rect: readonly number[]): Piece {
  const [left = 0, foot = 0, right = 0, head = 0] = rect;
  const height = Math.max(1, (head - foot) / lines);
  const size = Math.min(SIZE, height);
  return {
    text,
    left,
    right: Math.max(left + 1, Math.min(right, left + 0.5 * size * text.length)),
    base: head - (line + 1) * height + 0.5 * (height - size) + 0.2 * size,
    size,
    font: '',
    endsLine: true,
    artifact: false,
  };
}

/** Font size in a field, in points; the field states only its appearance. */
const SIZE = 11;
