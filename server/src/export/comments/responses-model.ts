import type { PrintBlock, PrintModel, PrintRun } from '../model/print-model';
import type { Column } from './accuracy-table';
import { COLUMNS, COLUMN_NAMES } from './accuracy-table';
import type { Responses } from './responses-docx';

/**
 * Returns the same answers as a print model, for a PDF that a screen reader reads in order: each point is a heading,
 * followed by the cells of its row.
 */
export function responsesModel({ title, lead, rows, date }: Responses, letter: PrintModel): PrintModel {
  const source = { start: 0, end: 0 };
  const paragraph = (runs: readonly PrintRun[]): PrintBlock => ({ kind: 'paragraph', runs, source });
  return {
    title,
    author: letter.author,
    language: 'en-GB',
    date,
    letterhead: letter.letterhead,
    footnotes: [],
    blocks: [
      { kind: 'heading', level: 1, runs: [{ text: title }], source },
      paragraph([{ text: lead }]),
      ...rows.flatMap((row, i): PrintBlock[] => [
        {
          kind: 'heading',
          level: 2,
          runs: [{ text: row.paragraph === '' ? `Point ${i + 1}` : `Point ${i + 1}: paragraph ${row.paragraph}` }],
          source,
        },
        ...COLUMN_NAMES.filter((name) => name !== 'paragraph' && row[name] !== '').map((name: Column) =>
          paragraph([{ text: `${COLUMNS[name]}: `, bold: true }, { text: row[name] }]),
        ),
      ]),
    ],
  };
}
