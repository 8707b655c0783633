import { largestOf } from '../../lists/extremes';
import type { Letterhead, PrintRun } from '../model/print-model';
import type { Line } from './break-lines';
import { breakLines } from './break-lines';
import type { Faces } from './faces';
import { GAPS, LETTERHEAD, PAGE, PICTURE, TEXT_WIDTH } from './measures';

export interface LetterheadLine {
  readonly line: Line;
  /** Left edge and baseline. */
  readonly x: number;
  readonly y: number;
}

export interface LaidLetterhead {
  readonly lines: readonly LetterheadLine[];
  /** Width of the first column with its gap; 0 if there is only one column. */
  readonly column: number;
  /** Number of lines in the longer column. */
  readonly height: number;
  /** Where the letter may begin below it, in points from the top of the page. */
  readonly end: number;
}

/** Lays out the letterhead in two columns: sender and address on one side, contact details on the other. In points. */
export function letterheadLines(
  { sender, address, contacts }: Letterhead,
  faces: Faces,
  picture: boolean,
): LaidLetterhead {
  const left: (readonly PrintRun[])[] = [
    ...(sender === '' ? [] : [[{ text: sender, bold: true }]]),
    ...address.map((text) => [{ text }]),
  ];
  const right: (readonly PrintRun[])[] = contacts.map(({ text, href }) => [
    { text, ...(href === undefined ? {} : { href }) },
  ]);
  const widest = Math.max(
    0,
    largestOf(left.slice(0, 20).map((runs) => faces.bold.widthOf(runs[0]?.text ?? '', LETTERHEAD.size))),
  );
  const column = left.length === 0 ? 0 : Math.min(Math.max(widest + GAPS.letterheadGroup, COLUMN), TEXT_WIDTH / 2);
  const lines: LetterheadLine[] = [];
  const put = (texts: readonly (readonly PrintRun[])[], x: number, width: number): number => {
    let y: number = PAGE.letterheadTop;
    for (const runs of texts) {
      for (const line of breakLines(runs, { faces, type: LETTERHEAD, width })) {
        y += LETTERHEAD.leading;
        // However long a team's own letterhead is, room is left for the letter.
        if (y < PAGE.height / 2) lines.push({ line, x: PAGE.left + x, y });
      }
    }
    return y;
  };
  const after = put(
    left,
    0,
    left.length > 0 && right.length > 0 ? column - LETTERHEAD_GAP : TEXT_WIDTH - (picture ? PICTURE.width : 0),
  );
  const end = Math.max(after, put(right, column, TEXT_WIDTH - column - (picture ? PICTURE.width : 0)));
  const below = lines.length === 0 && !picture ? PAGE.top : Math.max(end + 2 * GAPS.letterheadGroup, PAGE.firstTop);
  return {
    lines,
    column: left.length > 0 && right.length > 0 ? column : 0,
    height: Math.round((end - PAGE.letterheadTop) / LETTERHEAD.leading),
    end: Math.min(below, PAGE.height * 0.6),
  };
}

const COLUMN = 92;
/** The smallest gap between the columns. */
export const LETTERHEAD_GAP = 8;
