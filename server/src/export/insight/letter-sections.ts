import { dayFromIso, longDay } from '../../dates/calendar';
import type { LetterRecord } from '../../insight/letter-record';
import type { Counts, Picture } from '../../insight/picture';
import { LENGTH_STEP } from '../../insight/picture';
import { escaped } from '../html/html-body';
import { barChart, columnChart } from './charts';
import type { InsightPage, PageSection } from './page-sections';
import type { Column, Html } from './tables';
import { table } from './tables';

/** A sortable table of every letter with its counts. */
export const listSection = (page: InsightPage): PageSection => ({
  id: 'letters',
  heading: 'All letters',
  body: () => letters(page),
});

/** What the letters are: by time, kind, authority and focus, how late and how long, and what they leave out. */
export const letterSections = (page: InsightPage): readonly PageSection[] => [
  { id: 'time', heading: 'Letters over time', body: () => overTime(page.picture) },
  { id: 'focus', heading: 'What the visits looked at', body: () => focus(page.picture) },
  { id: 'authorities', heading: 'Authorities', body: () => authorities(page.picture) },
  { id: 'days', heading: 'From visit to letter', body: () => days(page.picture) },
  { id: 'length', heading: 'Length', body: () => length(page.picture) },
  { id: 'left-out', heading: 'What is left out', body: () => leftOut(page) },
  { id: 'problems', heading: 'Problems by rule', body: () => problems(page) },
];

function* overTime({ years, kinds }: Picture): Generator<string, void> {
  const names = [...years.keys()];
  const series = [...kinds.keys()].map((name) => ({
    name,
    values: [...years.values()].map((year) => year.kinds.get(name) ?? 0),
  }));
  yield figure(
    columnChart({ names, series }, 'Columns: letters of each year by kind. The table below has the numbers.'),
    'Letters by year and kind',
  );
  const columns: readonly Column<
    readonly [string, Picture['years'] extends ReadonlyMap<string, infer Y> ? Y : never]
  >[] = [
    { heading: 'Year', cell: ([year]) => year },
    { heading: 'Letters', cell: ([, { letters }]) => letters },
    ...(series.length > 1 ? series : []).map(({ name }) => ({
      heading: name,
      cell: ([, year]: readonly [string, { readonly kinds: Counts }]) => year.kinds.get(name) ?? 0,
    })),
    { heading: 'Areas', cell: ([, { areas }]) => areas },
    { heading: 'Words a letter', cell: ([, { words, letters }]) => Math.round(words / letters) },
  ];
  yield* table('Letters, areas and length by year', columns, years);
}

function* focus({ focus: counts, withoutFocus }: Picture): Generator<string, void> {
  yield '<p>By what the scope names; a letter counts under each theme that it names.</p>\n';
  yield figure(
    barChart(barsOf(counts, MAX_BARS), 'Bars: letters by the themes of their scope. The table below has the numbers.'),
    'Letters by the themes that their scope names',
  );
  yield* table('Letters by theme of the scope', countColumns('Theme', 'Letters'), counts);
  if (withoutFocus > 0)
    yield `<p>The scope of ${withoutFocus} letters names none of these themes, or is not said.</p>\n`;
}

function* authorities({ authorities: counts }: Picture): Generator<string, void> {
  yield '<details><summary>Letters by authority</summary>\n';
  yield* table('Letters by authority', countColumns('Authority', 'Letters'), counts);
  yield '</details>\n';
}

function* days({ workingDays }: Picture): Generator<string, void> {
  const all = [...workingDays];
  const counted = all.reduce((sum, [, letters]) => sum + letters, 0);
  if (counted === 0) {
    yield '<p>No letter gives both its own date and that of its visit.</p>\n';
    return;
  }
  const from = Math.min(all[0]?.[0] ?? 0, MAX_DAYS);
  const steps = Array.from({ length: MAX_DAYS - from + 1 }, (_, i) => from + i);
  const later = all.reduce((sum, [day, letters]) => sum + (day > MAX_DAYS ? letters : 0), 0);
  yield `<p>Working days of England and Wales from the last day of the visit to the date of the letter, where both are \
given: ${counted} letters; half of them within ${quantile(all, counted, 0.5)}, nine in ten within \
${quantile(all, counted, 0.9)}, the latest after ${all.at(-1)?.[0] ?? 0}.</p>\n`;
  yield figure(
    columnChart(
      {
        names: [...steps.map(String), `>${MAX_DAYS}`],
        series: [{ name: 'letters', values: [...steps.map((day) => workingDays.get(day) ?? 0), later] }],
      },
      'Columns: letters by the working days from visit to letter. The table below has the numbers.',
    ),
    'Letters by working days from visit to letter',
  );
  yield '<details><summary>The numbers</summary>\n';
  yield* table('Letters by working days', countColumns('Working days', 'Letters'), workingDays);
  yield '</details>\n';
}

function* length({ lengths, words, letters: number }: Picture): Generator<string, void> {
  const average = Math.round(words / Math.max(1, number)).toLocaleString('en-GB');
  if (number > 0) yield `<p>On average ${average} words, without letterhead and address.</p>\n`;
  const rows = new Map([...lengths].map(([from, letters]) => [lengthName(from), letters]));
  // Empty steps get a column too; everything much longer goes into the last column.
  const all = [...lengths];
  const [first, last] = [all[0]?.[0] ?? 0, all.at(-1)?.[0] ?? 0];
  const most = Math.min(last, Math.max(first, MAX_LENGTH));
  const steps = Array.from({ length: (most - first) / LENGTH_STEP + 1 }, (_, i) => first + i * LENGTH_STEP);
  const longer = all.reduce((sum, [from, letters]) => sum + (from > most ? letters : 0), 0);
  yield figure(
    columnChart(
      {
        names: [...steps.map(String), ...(longer > 0 ? [`>${most + LENGTH_STEP - 1}`] : [])],
        series: [{ name: 'letters', values: [...steps.map((from) => lengths.get(from) ?? 0), longer] }],
      },
      `Columns: letters by length in steps of ${LENGTH_STEP} words. The table below has the numbers.`,
    ),
    `Letters by words, in steps of ${LENGTH_STEP}`,
  );
  yield '<details><summary>The numbers</summary>\n';
  yield* table('Letters by length', countColumns('Words', 'Letters'), rows);
  yield '</details>\n';
}

const lengthName = (from: number): string => `${from} to ${from + LENGTH_STEP - 1}`;

function* leftOut({ picture: { parts }, records, addressOf }: InsightPage): Generator<string, void> {
  yield '<p>Parts that the template of a letter’s kind and time requires, and how many letters lack them.</p>\n';
  const missing = [...parts].filter(([, part]) => part.missing > 0);
  yield* table(
    'Parts that letters leave out',
    [
      { heading: 'Part', cell: ([, { title }]) => title },
      { heading: 'Kind', cell: ([, { kindTitle }]) => kindTitle },
      { heading: 'Asked of', cell: ([, { asked }]) => asked },
      { heading: 'Left out', cell: ([, part]) => part.missing },
      { heading: 'Of a hundred', cell: ([, part]) => Math.round((100 * part.missing) / part.asked) },
    ],
    missing,
  );
  for (const [key, { title, kindTitle, missing: number }] of missing) {
    yield `<details><summary>${escaped(`${title} (${kindTitle}): ${number}`)}</summary>\n<ul>\n`;
    for (const record of records())
      if (record.parts.some(({ id, state }) => state === 'missing' && `${record.kind ?? ''}/${id}` === key))
        yield `<li>${letterLink(record, addressOf)}</li>\n`;
    yield '</ul></details>\n';
  }
}

function* problems({ picture, profile }: InsightPage): Generator<string, void> {
  yield `<p>${
    profile === 'off'
      ? 'Rules of structure, facts and wording; prose rules were not run (--profile runs them).'
      : `All rules, with prose rules at the profile “${profile}”.`
  }</p>\n`;
  yield* table(
    'Problems by rule',
    [
      { heading: 'Rule', cell: ([rule]) => rule },
      { heading: 'Gravest', cell: ([, { severity }]) => severity },
      { heading: 'Problems', cell: ([, rule]) => rule.problems },
      { heading: 'Letters', cell: ([, rule]) => rule.letters },
    ],
    picture.problems,
  );
}

function* letters({ records, addressOf }: InsightPage): Generator<string, void> {
  const known = function* (): Generator<LetterRecord, void> {
    for (const record of records()) if (record.kind !== null) yield record;
  };
  yield* table<LetterRecord>(
    'All letters',
    [
      { heading: 'Letter', cell: (record) => fileLink(record, addressOf) },
      { heading: 'Date', cell: ({ letterDate }) => timeOf(letterDate), key: ({ letterDate }) => letterDate ?? '' },
      { heading: 'Authority', cell: ({ authority }) => authority ?? '' },
      { heading: 'Kind', cell: ({ kindTitle }) => kindTitle ?? '' },
      { heading: 'Scope', cell: ({ scope }) => scope ?? '' },
      { heading: 'Working days', cell: ({ workingDays }) => workingDays ?? '' },
      { heading: 'Words', cell: ({ words }) => words },
      { heading: 'Areas', cell: ({ areas }) => areas.length },
      { heading: 'Problems', cell: (record) => record.problems.reduce((sum, { count }) => sum + count, 0) },
    ],
    known(),
  );
}

/** A chart with its caption. */
export const figure = (picture: string, caption: string): string =>
  `<figure>\n${picture}<figcaption>${escaped(caption)}</figcaption>\n</figure>\n`;

/** The largest counts as bars. */
export const barsOf = (counts: Counts, most: number): readonly { readonly name: string; readonly value: number }[] =>
  [...counts].slice(0, most).map(([name, value]) => ({ name, value }));

export const MAX_BARS = 16;
const MAX_DAYS = 40;
/** In words; the last column of the chart of lengths holds everything from here up. */
const MAX_LENGTH = 9_500;

/** A letter named by its authority and date, linked to its file if there is an address. */
export function letterLink(record: LetterRecord, addressOf: InsightPage['addressOf']): string {
  const name = [record.authority ?? record.file, dayName(record.letterDate)].filter(Boolean).join(', ');
  return linked(name, record, addressOf);
}

const fileLink = (record: LetterRecord, addressOf: InsightPage['addressOf']): Html => ({
  html: linked(record.number > 0 ? `${record.file} (${record.number})` : record.file, record, addressOf),
});

const linked = (name: string, { file }: LetterRecord, addressOf: InsightPage['addressOf']): string =>
  addressOf ? `<a href="${escaped(addressOf(file))}">${escaped(name)}</a>` : escaped(name);

function dayName(iso: string | null): string {
  const day = iso === null ? undefined : dayFromIso(iso);
  return day ? longDay(day) : '';
}

const timeOf = (iso: string | null): Html => ({
  html: iso === null ? '' : `<time datetime="${iso}">${dayName(iso)}</time>`,
});

const countColumns = (name: string, number: string): readonly Column<readonly [string | number, number]>[] => [
  { heading: name, cell: ([key]) => (typeof key === 'number' ? String(key) : key) },
  { heading: number, cell: ([, count]) => count },
];

/** The smallest number of days that covers the given share of the letters. */
function quantile(counts: readonly (readonly [number, number])[], all: number, part: number): number {
  let sum = 0;
  for (const [days, letters] of counts) {
    sum += letters;
    if (sum >= part * all) return days;
  }
  return 0;
}
