import { sheetInRows } from '../../review/in-rows';
import type { ReviewSheet } from '../../review/review-sheet';
import type { Sheet } from '../sheet/sheet';
import { renderSheetDocx } from '../sheet/sheet-docx';
import { renderSheetHtml } from '../sheet/sheet-html';

/** Renders a review sheet as one HTML file. `name` is the letter’s file, used for a letter without a subject. */
export const renderReviewHtml = (sheet: ReviewSheet, name: string): string => renderSheetHtml(pageOf(sheet, name));

/** Renders a review sheet as a Word file with boxes that can be ticked. The same sheet and name give the same bytes. */
export const renderReviewDocx = (sheet: ReviewSheet, name: string): Promise<Uint8Array> =>
  renderSheetDocx(pageOf(sheet, name));

const pageOf = (sheet: ReviewSheet, name: string): Sheet => ({
  title: `Review sheet: ${sheet.title === '' ? name : sheet.title}`,
  introduction: [
    {
      text:
        'Statements of this letter side by side, for a person to judge: the sheet itself makes no judgement. Each ' +
        'quote is followed by its heading and the number of its paragraph under that heading. ',
    },
    { text: 'Judgements', mark: 'judgement' },
    { text: ' and ' },
    { text: 'quantities', mark: 'quantity' },
    { text: ' are marked.' },
  ],
  sections: sheetInRows(sheet),
  ticks: true,
  none: 'The letter has none.',
});
