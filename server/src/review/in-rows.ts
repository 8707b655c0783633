import type { Mark, Place, Quote, QuoteBeside, ReviewSheet, Value } from './review-sheet';

/** A section of the sheet as drawn: a heading, a sentence on how to read it, and tables. */
export interface SheetSection {
  readonly heading: string;
  readonly lead: string;
  readonly tables: readonly SheetTable[];
}

export interface SheetTable {
  /** '' if the section has only one table. */
  readonly heading: string;
  readonly columns: readonly string[];
  /** Each row is one thing to tick off; it has as many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** The paragraphs of a cell. */
export type Cell = readonly CellParagraph[];

export interface CellParagraph {
  readonly runs: readonly Run[];
  /** Its place in the letter; '' for text that is not from the letter. */
  readonly where: string;
}

export interface Run {
  readonly text: string;
  readonly mark?: Mark['kind'];
}

/** The whole sheet as headings and tables, for every format. */
export function sheetInRows(sheet: ReviewSheet): readonly SheetSection[] {
  const { headline, areas, weaknesses, quantities, topics, left } = sheet;
  return [
    section(
      'Headline findings beside the findings',
      'Does each sentence say what the findings say, as strongly and about as many? Next to it are the findings that ' +
        'share most words with it; others may be closer in meaning.',
      [
        table(
          '',
          ['Headline', 'Nearest findings'],
          headline.map((row) => besideRow(row, 'No finding is similar.')),
        ),
      ],
    ),
    section(
      'Areas beside their findings',
      'Do the findings bear out each area, and does it ask for what they found wanting?',
      [
        table(
          '',
          ['Area', 'Findings'],
          areas.map((row) => {
            const [area = [], findings = []] = besideRow(row, 'Nothing in the findings is similar.');
            return [row.kind === 'priority-action' ? [...area, note('Priority action')] : area, findings];
          }),
        ),
      ],
    ),
    section(
      'Weaknesses beside the areas',
      'Is each weakness that matters taken up by an area? These are the sentences of the findings with words that ' +
        'suggest a weakness; those without a similar area come first.',
      [
        table(
          '',
          ['Weakness in the findings', 'Nearest areas'],
          leastTakenUpFirst(weaknesses).map((row) => besideRow(row, 'No area is similar.')),
        ),
      ],
    ),
    section(
      'Quantities',
      'Do these agree with one another? Each group is what is counted.',
      quantities.map(({ about, quotes }) => listOf(about, quotes)),
    ),
    section(
      'Topic by topic',
      'All that the letter says on a topic, in its order, with words of judgement and quantity marked. Topics ' +
        'named in only one sentence are left out.',
      topics.map(({ about, quotes }) => listOf(about, quotes)),
    ),
    section('Dates, names, roles and abbreviations', 'Is each right, and always written the same way?', [
      values('Dates', sheet.dates),
      values('Names', sheet.names),
      values('Roles', sheet.roles),
      values('Abbreviations', sheet.abbreviations),
    ]),
    section('What earlier drafts left', 'Comments are not printed; what is to be filled in is.', [
      table(
        '',
        ['Left in the draft', 'What it is'],
        left.map((one) => [
          [{ runs: [{ text: one.text }], where: whereOf(one) }],
          [note(one.kind === 'comment' ? 'A comment' : 'To be filled in')],
        ]),
      ),
    ]),
  ];
}

/** Weaknesses without a similar area come first, the others in the letter’s order. */
export const leastTakenUpFirst = (weaknesses: readonly QuoteBeside[]): readonly QuoteBeside[] =>
  [...weaknesses].sort((a, b) => ORDER.indexOf(a.link) - ORDER.indexOf(b.link));

const ORDER: readonly QuoteBeside['link'][] = ['none', 'nearest', 'linked'];

/** A place in words: `Main findings, 7` is the seventh paragraph under that heading. */
const whereOf = ({ section: under, paragraph }: Pick<Place, 'section' | 'paragraph'>): string =>
  [under === '' ? 'Beginning of the letter' : under, ...(paragraph > 0 ? [String(paragraph)] : [])].join(', ');

const section = (heading: string, lead: string, tables: readonly SheetTable[]): SheetSection => ({
  heading,
  lead,
  tables: tables.filter(({ rows }) => rows.length > 0),
});

const table = (heading: string, columns: SheetTable['columns'], rows: SheetTable['rows']): SheetTable => ({
  heading,
  columns,
  rows,
});

const listOf = (about: string, quotes: readonly Quote[]): SheetTable =>
  table(
    about,
    ['In the letter’s order'],
    quotes.map((quote) => [[paragraphOf(quote)]]),
  );

const values = (heading: string, all: readonly Value[]): SheetTable =>
  table(
    heading,
    ['As written', 'Where'],
    all.map(({ text, forms, note: said, places }) => [
      [
        { runs: [{ text }], where: '' },
        ...(said === '' ? [] : [note(said)]),
        ...(forms.length > 1
          ? [note(`Written as ${forms.map((form) => `${form.text} (${form.count})`).join(', ')}`)]
          : []),
      ],
      [note(placesOf(places))],
    ]),
  );

/** The places of a value, each paragraph once. */
const placesOf = (places: readonly Place[]): string => {
  const bySection = new Map<string, Set<number>>();
  for (const { section: under, paragraph } of places)
    bySection.set(under, (bySection.get(under) ?? new Set<number>()).add(paragraph));
  return [...bySection]
    .map(([under, numbers]) =>
      [under === '' ? 'Beginning of the letter' : under, ...[...numbers].filter(Boolean)].join(', '),
    )
    .join('; ');
};

const besideRow = ({ quote, beside, link }: QuoteBeside, none: string): readonly Cell[] => [
  [paragraphOf(quote)],
  beside.length > 0
    ? [...(link === 'nearest' ? [note('Nothing is very like it. The nearest:')] : []), ...beside.map(paragraphOf)]
    : [note(none)],
];

/** Text that is not from the letter, in a cell. */
export const note = (text: string): CellParagraph => ({ runs: [{ text }], where: '' });

/** A quote with its marks and its place. */
export function paragraphOf(quote: Quote): CellParagraph {
  const { text, marks } = quote;
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end, kind } of marks) {
    if (start > at) runs.push({ text: text.slice(at, start) });
    runs.push({ text: text.slice(start, end), mark: kind });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return { runs, where: whereOf(quote) };
}
