import type { Cell, SheetTable } from '../../review/in-rows';
import { cleaned } from '../model/inline-runs';
import type { PrintBlock, PrintItem, PrintModel, PrintRun } from '../model/print-model';
import type { Sheet } from './sheet';

/**
 * Returns a sheet as a print model of headings and lists, for a PDF that a screen reader reads in order: each row is an
 * item with its cells below one another, the first in bold. The column names come before them.
 * @param date the letter's date, `2026-03-12`, or ''
 */
export function sheetModel({ title, introduction, sections, none }: Sheet, date: string): PrintModel {
  return {
    title,
    author: '',
    language: 'en-GB',
    date,
    letterhead: { sender: '', address: [], contacts: [] },
    footnotes: [],
    blocks: [
      heading(1, title),
      paragraph(introduction.map(({ text }) => ({ text: tidy(text) }))),
      ...sections.flatMap(({ heading: name, lead, tables }) => [
        heading(2, name),
        paragraph([{ text: tidy(lead) }]),
        ...(tables.length > 0 ? tables.flatMap(tableBlocks) : [paragraph([{ text: tidy(none) }])]),
      ]),
    ],
  };
}

const SOURCE = { start: 0, end: 0 };

const heading = (level: 1 | 2 | 3, text: string): PrintBlock => ({
  kind: 'heading',
  level,
  runs: [{ text: tidy(text) }],
  source: SOURCE,
});

const paragraph = (runs: readonly PrintRun[]): PrintBlock => ({ kind: 'paragraph', runs, source: SOURCE });

const tableBlocks = ({ heading: name, columns, rows }: SheetTable): readonly PrintBlock[] => [
  ...(name === '' ? [] : [heading(3, name)]),
  paragraph([{ text: `${tidy(columns.join('; '))}:`, italic: true }]),
  { kind: 'list', ordered: false, items: rows.map(itemOf), source: SOURCE },
];

function itemOf(cells: readonly Cell[]): PrintItem {
  const lines = cells.map(wordsOf).filter((words) => words !== '');
  return {
    runs: lines.map((text, i) => (i === 0 ? { text, bold: true } : { text: `\n${text}` })),
    items: [],
    source: SOURCE,
  };
}

const wordsOf = (cell: Cell): string =>
  cell
    .map(({ runs, where }) => tidy(`${runs.map(({ text }) => text).join('')} ${where}`))
    .filter((words) => words !== '')
    .join('; ');

const tidy = (text: string): string => cleaned(text).replace(/ {2,}/g, ' ').trim();
