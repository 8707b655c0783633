import type { AccuracyPoint, Anchor } from '../comments/model';
import type { Column } from '../export/comments/accuracy-table';
import { COLUMN_NAMES } from '../export/comments/accuracy-table';
import type { Change, MarkedUpParagraph } from '../import/docx/marked-up';
import type { Draft } from './proposals';
import type { PlacedStory } from './remarks';
import { acceptedText } from './stories';

/**
 * Reads the rows of the tables in a file: accuracy points are placed at the text they name, by paragraph number and by
 * copied text; rows of any other table are kept in full. Rows and columns may be in any order.
 * @param author the author to name for a row written without tracking
 */
export function pointsOf(
  cells: readonly MarkedUpParagraph[],
  stories: readonly PlacedStory[],
  author: string,
): Draft[] {
  return tablesOf(cells).flatMap((rows) => {
    const columns = columnsOf(rows[0] ?? []);
    if (!columns) return rows.flatMap((row) => strangeRow(row, author));
    return rows.slice(1).flatMap((row) => pointOf(row, columns, stories, author));
  });
}

interface RowCell {
  readonly column: number;
  readonly text: string;
  readonly by?: Change;
}
type Row = readonly RowCell[];

function tablesOf(cells: readonly MarkedUpParagraph[]): readonly (readonly Row[])[] {
  const tables = new Map<number, Map<number, Map<number, MarkedUpParagraph[]>>>();
  for (const paragraph of cells) {
    const { table = 0, row = 0, column = 0, rowDeleted } = paragraph.cell ?? {};
    const rows = tables.get(table) ?? new Map<number, Map<number, MarkedUpParagraph[]>>();
    tables.set(table, rows);
    const columns = rows.get(row) ?? new Map<number, MarkedUpParagraph[]>();
    if (!rowDeleted) rows.set(row, columns);
    columns.set(column, [...(columns.get(column) ?? []), paragraph]);
  }
  return [...tables.values()].map((rows) =>
    [...rows.values()].map((columns) =>
      [...columns].map(([column, paragraphs]): RowCell => {
        const by = paragraphs
          .flatMap(({ pieces, cell }) => [...pieces.map(({ inserted }) => inserted), cell?.rowInserted])
          .find(Boolean);
        const text = acceptedText(paragraphs).replaceAll('\u2028', '\n').trim();
        return { column, text, ...(by ? { by } : {}) };
      }),
    ),
  );
}

/** Which column holds what, from its heading; undefined for any other table. */
function columnsOf(head: Row): ReadonlyMap<Column, number> | undefined {
  const found = new Map<Column, number>();
  for (const { column, text } of head) {
    const said = text.trim().toLowerCase();
    const name = COLUMN_NAMES.find((one) => said === one || said.startsWith(`${one} `) || said.startsWith(`${one}:`));
    if (name !== undefined && !found.has(name)) found.set(name, column);
  }
  return found.has('comment') && found.size >= FEWEST_COLUMNS ? found : undefined;
}

const FEWEST_COLUMNS = 3;

function strangeRow(row: Row, author: string): readonly Draft[] {
  const words = row.map(({ text }) => text).filter(Boolean);
  return words.length === 0 ? [] : [{ kind: 'note', ...signatureOf(row, author), text: words.join(' | '), lost: '' }];
}

function signatureOf(row: Row, author: string): { readonly author: string; readonly created?: string } {
  const by = row.map((cell) => cell.by).find(Boolean);
  return { author: by?.author ?? author, ...(by?.date === undefined ? {} : { created: by.date }) };
}

function pointOf(
  row: Row,
  columns: ReadonlyMap<Column, number>,
  stories: readonly PlacedStory[],
  author: string,
): readonly Draft[] {
  const said = (name: Column): string => row.find(({ column }) => column === columns.get(name))?.text ?? '';
  if (row.every(({ text }) => text === '')) return [];
  const known = new Set(columns.values());
  const beyond = row.filter(({ column, text }) => text !== '' && !known.has(column)).map(({ text }) => text);
  const placed = placeOf(said('paragraph'), said('text'), stories);
  const category = /^\W*([abc])\b/i.exec(said('kind'))?.[1]?.toUpperCase() as AccuracyPoint['category'];
  const response = [said('response'), said('changed')].filter(Boolean).join(' / ');
  const text = [
    said('comment'),
    ...(said('text') !== '' && !placed.quoted ? [`About the words “${said('text')}”.`] : []),
    ...(/^\W*(?:para(?:graph)?\W*)?[\d.]*\W*$/i.test(said('paragraph')) && placed.numbered
      ? []
      : [said('paragraph')].filter(Boolean).map((where) => `Paragraph: ${where}`)),
    ...(/^\W*[abc]?\W*$/i.test(said('kind')) ? [] : [`Kind: ${said('kind')}`]),
    ...beyond,
  ].filter(Boolean);
  return [
    {
      kind: 'point',
      ...signatureOf(row, author),
      text: text.join('\n'),
      ...(placed.anchor ? { anchor: placed.anchor } : { lost: said('text') }),
      point: {
        ...(category === undefined ? {} : { category }),
        ...(said('evidence') === '' ? {} : { evidence: said('evidence') }),
        ...(response === '' ? {} : { response }),
      },
    },
  ];
}

interface PointPlace {
  readonly anchor?: Anchor;
  /** Whether the copied text was found at the anchor. */
  readonly quoted: boolean;
  /** Whether the number is that of a paragraph. */
  readonly numbered: boolean;
}

function placeOf(number: string, quote: string, stories: readonly PlacedStory[]): PointPlace {
  const wanted = /\d+(?:\.\d+)*/.exec(number)?.[0];
  const all = stories.flatMap(({ changes, places }) =>
    changes.sent.paragraphs.map((paragraph, index) => ({ paragraph, index, places })),
  );
  const named = wanted === undefined ? undefined : all.find(({ paragraph }) => paragraph.number === wanted);
  const words = folded(quote)
    .replace(/^[\s'.,…]+|[\s'.,…]+$/g, '')
    .replace(/\s+/g, ' ');
  if (words !== '')
    for (const { paragraph, index, places } of named ? [named, ...all] : all) {
      const at = folded(paragraph.words).indexOf(words);
      if (at < 0) continue;
      const from = places.startOf(index) + at;
      const anchor = places.anchor(places.span(from, from + words.length), index);
      return { anchor, quoted: true, numbered: named !== undefined };
    }
  if (!named) return { quoted: false, numbered: false };
  const { index, places } = named;
  const from = places.startOf(index);
  const span = places.span(from, from + named.paragraph.words.length);
  return { anchor: places.anchor(span, index), quoted: false, numbered: true };
}

/** Normalises text for comparison, character by character, so that offsets are kept. */
const folded = (text: string): string =>
  text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[‘’“”"]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s/g, ' ');
