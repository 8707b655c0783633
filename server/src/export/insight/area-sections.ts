import type { AreaRecord } from '../../insight/letter-record';
import { escaped } from '../html/html-body';
import { barChart } from './charts';
import { MAX_BARS, barsOf, figure, letterLink } from './letter-sections';
import type { InsightPage, PageSection } from './page-sections';
import { table } from './tables';

/** What letters ask to be improved: by theme, with every sentence, and by tag of the national framework. */
export const areaSections = (page: InsightPage): readonly PageSection[] => [
  { id: 'themes', heading: 'Areas by theme', body: () => themes(page) },
  { id: 'tags', heading: 'Outcomes and enablers', body: () => tags(page) },
];

function* themes(page: InsightPage): Generator<string, void> {
  const { picture } = page;
  const counts = new Map([...picture.themes].map(([name, { areas }]) => [name, areas]));
  yield `<p>${picture.lettersWithAreas} letters name areas for improvement or priority action. An area counts under \
each theme that its words name.</p>\n`;
  yield figure(
    barChart(barsOf(counts, MAX_BARS), 'Bars: areas by theme. The table below has the numbers.'),
    'Areas by theme',
  );
  yield* table(
    'Areas and letters by theme',
    [
      { heading: 'Theme', cell: ([theme]) => theme },
      { heading: 'Areas', cell: ([, { areas }]) => areas },
      { heading: 'Letters', cell: ([, { letters }]) => letters },
    ],
    picture.themes,
  );
  for (const [theme, { areas }] of picture.themes)
    yield* sentences(page, `${theme}: ${areas}`, (area) => area.themes.includes(theme));
  if (picture.areasWithoutTheme > 0)
    yield* sentences(page, `None of these themes: ${picture.areasWithoutTheme}`, ({ themes: own }) => own.length === 0);
}

function* tags(page: InsightPage): Generator<string, void> {
  const { picture } = page;
  yield figure(
    barChart(
      barsOf(new Map([...picture.tags].map(([tag, areas]) => [capital(tag), areas])), MAX_BARS),
      'Bars: areas by outcome, enabler and principle. The table below has the numbers.',
    ),
    'Areas by tag of the national framework',
  );
  yield* table(
    'Areas by tag',
    [
      { heading: 'Tag', cell: ([tag]) => capital(tag) },
      { heading: 'Areas', cell: ([, areas]) => areas },
    ],
    picture.tags,
  );
  const untagged = picture.untagged.toLocaleString('en-GB');
  yield `<p>${untagged} areas have no tag; letters have them since the national framework.</p>\n`;
  for (const [tag, number] of picture.tags)
    yield* sentences(page, `${capital(tag)}: ${number}`, (area) => area.tags.includes(tag));
}

/** Yields every area that `is` accepts, in the letter's own words, collapsed until clicked. */
function* sentences(
  { records, addressOf }: InsightPage,
  heading: string,
  is: (area: AreaRecord) => boolean,
): Generator<string, void> {
  yield `<details><summary>${escaped(heading)}</summary>\n<ul>\n`;
  for (const record of records()) {
    if (record.kind === null) continue;
    for (const area of record.areas)
      if (is(area))
        yield (
          `<li>${escaped(area.text)}${area.kind === 'priority-action' ? ' (priority action)' : ''} ` +
          `<span class="where">${letterLink(record, addressOf)}</span></li>\n`
        );
  }
  yield '</ul></details>\n';
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
