import type { Counts, Picture, YearCounts } from '../../insight/picture';
import { COLOURS, lineChart } from './charts';
import { figure } from './letter-sections';
import type { InsightPage, PageSection } from './page-sections';
import type { Column } from './tables';
import { table } from './tables';

/** The words that letters use to judge and to quantify, over time. */
export const wordSections = ({ picture }: InsightPage): readonly PageSection[] => [
  {
    id: 'judgements',
    heading: 'Words of judgement over time',
    body: () => overTime(picture, 'judgements', 'words of judgement'),
  },
  {
    id: 'proportions',
    heading: 'Words for proportions over time',
    body: () => overTime(picture, 'proportions', 'words for proportions'),
  },
];

function* overTime(picture: Picture, which: 'judgements' | 'proportions', name: string): Generator<string, void> {
  const years = [...picture.years];
  const words = [...picture[which].keys()];
  const most = words.slice(0, COLOURS);
  yield `<p>How often in 10,000 words, by the year of the letter. A year with few letters says little.</p>\n`;
  if (years.length > 0)
    yield figure(
      lineChart(
        years.map(([year]) => year),
        most.map((word) => ({ name: word, values: years.map(([, year]) => rate(year, which, word)) })),
        `Lines: the six most used ${name} by year. The table below has the numbers.`,
      ),
      `The six most used ${name}, in 10,000 words`,
    );
  const columns: readonly Column<string>[] = [
    { heading: 'Word', cell: (word) => word },
    { heading: 'In all', cell: (word) => picture[which].get(word) ?? 0 },
    ...years.map(([year, counts]) => ({
      heading: year,
      cell: (word: string) => Math.round(10 * (rate(counts, which, word) ?? 0)) / 10,
    })),
  ];
  yield* table(`The most used ${name}: uses in all, and in 10,000 words by year`, columns, words.slice(0, MAX_WORDS));
}

const MAX_WORDS = 30;

function rate(year: YearCounts, which: 'judgements' | 'proportions', word: string): number | undefined {
  const counts: Counts = year[which];
  return year.words > 0 ? (10_000 * (counts.get(word) ?? 0)) / year.words : undefined;
}
