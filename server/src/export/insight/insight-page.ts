import type { Picture } from '../../insight/picture';
import { escaped } from '../html/html-body';
import { areaSections } from './area-sections';
import { letterSections, listSection } from './letter-sections';
import { pageEnd, pageHead } from './page-frame';
import type { InsightPage } from './page-sections';
import { wordSections } from './word-sections';

/** The bundle of the page, `dist/insight.js`, loaded on first use. */
export interface InsightBundle {
  readonly insightPage: typeof insightPage;
}

/**
 * Yields the picture over many letters as one HTML file, in pieces: it loads nothing, prints, and is the same each
 * time. Holds only one letter record at a time; the records are read once for each theme.
 */
export function* insightPage(page: InsightPage): Generator<string, void> {
  const sections = [...letterSections(page), ...areaSections(page), ...wordSections(page), listSection(page)];
  const { picture } = page;
  yield pageHead(`Insight: ${page.title}`, page.sha256);
  yield `<h1>Insight: ${escaped(page.title)}</h1>\n`;
  yield `<ul class="facts">${factsOf(picture)
    .map(([number, words]) => `<li><strong>${number}</strong> ${escaped(words)}</li>`)
    .join('')}</ul>\n`;
  yield* left(page);
  yield `<nav aria-label="Contents"><ol>\n${sections
    .map(({ id, heading }) => `<li><a href="#${id}">${escaped(heading)}</a></li>`)
    .join('\n')}\n</ol></nav>\n`;
  for (const { id, heading, body } of sections) {
    yield `<section>\n<h2 id="${id}">${escaped(heading)}</h2>\n`;
    yield* body();
    yield '</section>\n';
  }
  yield pageEnd();
}

const factsOf = ({ letters, authorities, areas, years }: Picture): readonly (readonly [string, string])[] => {
  const span = [...years.keys()];
  return [
    [letters.toLocaleString('en-GB'), letters === 1 ? 'letter' : 'letters'],
    [String(authorities.size), 'authorities'],
    [areas.improvement.toLocaleString('en-GB'), 'areas for improvement'],
    [areas['priority-action'].toLocaleString('en-GB'), 'areas for priority action'],
    [span.length > 1 ? `${span[0] ?? ''} to ${span.at(-1) ?? ''}` : (span[0] ?? 'none'), 'years'],
  ];
};

/** Lists what is not counted, and why. */
function* left({ picture, unread, others }: InsightPage): Generator<string, void> {
  const sentences = [
    ...(picture.unknown > 0
      ? [`Not counted, because not a letter of a known kind: ${numberOf(picture.unknown, 'text')}.`]
      : []),
    ...(picture.undated > 0 ? [`Without a date, and so in no year: ${numberOf(picture.undated, 'letter')}.`] : []),
    ...(others > 0 ? [`Left out: ${numberOf(others, 'file')} of other kinds.`] : []),
  ];
  if (sentences.length > 0) yield `<p>${escaped(sentences.join(' '))}</p>\n`;
  if (unread.length === 0) return;
  yield `<details><summary>Could not be read: ${numberOf(unread.length, 'file')}</summary>\n<ul>\n`;
  for (const { problem } of unread) yield `<li>${escaped(problem)}</li>\n`;
  yield '</ul></details>\n';
}

const numberOf = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`;
