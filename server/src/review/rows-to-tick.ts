import { memoizeWeak } from '../memo/memoize-weak';
import type { ReviewSection } from '../protocol/protocol';
import type { Reading } from '../reading/reading';
import { hashOf } from '../text/hash';
import { leastTakenUpFirst } from './in-rows';
import { reviewSheet } from './make-review-sheet';
import type { Place, Quote, QuoteBeside, QuotesAbout, ReviewSheet, Value } from './review-sheet';

type SheetPart = ReviewSection['part'];

/** A section of the sheet as a list of rows; sections without rows are left out. */
export interface TickSection {
  readonly part: SheetPart;
  readonly groups: readonly TickGroup[];
}

export interface TickGroup {
  /** The subject of its rows; '' if the section has only one group. */
  readonly about: string;
  readonly rows: readonly TickRow[];
}

/** Something to check and tick off. */
export interface TickRow {
  /**
   * The key that a tick is stored under: derived from the section, the group and the text, including linked text, but
   * not from positions. A tick therefore survives a move of its row, and disappears when the compared text changes.
   */
  readonly key: string;
  readonly text: string;
  readonly place: Place;
  /** How similar the compared text is; undefined if there is none. */
  readonly link?: QuoteBeside['link'];
  /** A note, or the kind of something left over; '' for none. */
  readonly note: string;
  /** All forms, if there are several. */
  readonly forms: Value['forms'];
  /** What it is compared with; for a value, its places. */
  readonly beside: readonly BesidePlace[];
}

export interface BesidePlace extends Place {
  readonly text: string;
}

/** The review sheet of a letter as rows that can be ticked, in the order of the sheet. Pure. */
export const rowsToTick = memoizeWeak((reading: Reading): readonly TickSection[] => sectionsOf(reviewSheet(reading)));

function sectionsOf(sheet: ReviewSheet): readonly TickSection[] {
  const sections: readonly TickSection[] = [
    { part: 'headline', groups: [besides('headline', sheet.headline)] },
    { part: 'areas', groups: [besides('areas', sheet.areas)] },
    { part: 'weaknesses', groups: [besides('weaknesses', leastTakenUpFirst(sheet.weaknesses))] },
    { part: 'quantities', groups: sheet.quantities.map((group) => quotes('quantities', group)) },
    { part: 'topics', groups: sheet.topics.map((group) => quotes('topics', group)) },
    ...(['dates', 'names', 'roles', 'abbreviations'] as const).map((part) => ({
      part,
      groups: [{ about: '', rows: sheet[part].flatMap((value) => valueRow(part, value)) }],
    })),
    {
      part: 'left',
      groups: [
        {
          about: '',
          rows: sheet.left.map(({ kind, text, ...place }) =>
            rowOf(keyOf('left', kind, text), text, place, { note: kind }),
          ),
        },
      ],
    },
  ];
  return sections
    .map(({ part, groups }) => ({ part, groups: groups.filter(({ rows }) => rows.length > 0) }))
    .filter(({ groups }) => groups.length > 0);
}

const besides = (part: SheetPart, rows: readonly QuoteBeside[]): TickGroup => ({
  about: '',
  rows: rows.map(({ quote, link, beside }) =>
    rowOf(
      // A passage that is only nearest is just a hint, and depends on text elsewhere in the letter.
      keyOf(part, quote.text, ...(link === 'linked' ? beside.map(({ text }) => text).sort() : [])),
      quote.text,
      quote,
      { link, beside: beside.map(besideOf) },
    ),
  ),
});

const quotes = (part: SheetPart, { about, quotes: said }: QuotesAbout): TickGroup => ({
  about,
  rows: said.map((quote) => rowOf(keyOf(part, about, quote.text), quote.text, quote)),
});

const besideOf = (quote: Quote): BesidePlace => ({ ...placeOf(quote), text: quote.text });

function valueRow(part: SheetPart, { text, forms, note, places }: Value): readonly TickRow[] {
  const [first] = places;
  if (!first) return [];
  const written = forms.map((form) => form.text).sort();
  return [
    rowOf(keyOf(part, text, note, ...written), text, first, {
      note,
      forms,
      beside: places.length > 1 ? places.map((place) => ({ ...placeOf(place), text: '' })) : [],
    }),
  ];
}

const rowOf = (
  key: string,
  text: string,
  place: Place,
  more: Partial<Pick<TickRow, 'link' | 'note' | 'forms' | 'beside'>> = {},
): TickRow => ({ key, text, place: placeOf(place), note: '', forms: [], beside: [], ...more });

const placeOf = ({ span, section, paragraph }: Place): Place => ({ span, section, paragraph });

/** Spaces and line breaks do not affect what was compared. */
const keyOf = (...words: readonly string[]): string =>
  hashOf(words.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n')).toString(36);
