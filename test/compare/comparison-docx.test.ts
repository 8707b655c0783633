import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { mergedVersions } from '../../server/src/compare/merged';
import { passagesOf } from '../../server/src/compare/passages';
import { renderComparisonDocx } from '../../server/src/export/comparison/comparison-docx';
import { createLetterService } from '../../server/src/service/service';
import { LETTER } from './letter';

const service = createLetterService();
const LATER = LETTER.replace('Most children', 'Some children')
  .replace('\n\nSchools and health visitors', ' Schools and health visitors')
  .replace(/- the quality of supervision[^\n]*\n/, '')
  .replace('The emergency duty team', 'A new paragraph stands here.\n\nThe emergency duty team');
const revision = { author: 'A Reader', title: 'Changes', date: '2026-03-12T00:00:00Z' };

it('is the later version if all changes are accepted, and the earlier one if all are rejected', async () => {
  const [before, after] = [service.read(LETTER), service.read(LATER)];
  const bytes = await renderComparisonDocx(mergedVersions(before, after), revision);
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  expect(paragraphsOf(xml, 'del')).toEqual(passagesOf(after).map(({ exact }) => exact));
  expect(paragraphsOf(xml, 'ins')).toEqual(passagesOf(before).map(({ exact }) => exact));
});

it('gives the same bytes every time', async () => {
  const merged = mergedVersions(service.read(LETTER), service.read(LATER));
  expect(await renderComparisonDocx(merged, revision)).toEqual(await renderComparisonDocx(merged, revision));
});

/** The paragraphs left after removing the tracked changes of one kind, and paragraphs whose mark is such a change. */
const paragraphsOf = (xml: string, without: 'ins' | 'del'): string[] =>
  Array.from(xml.matchAll(/<w:p>.*?<\/w:p>/gs), ([paragraph]) => paragraph)
    .filter((paragraph) => !new RegExp(`<w:rPr>(?:(?!</w:rPr>).)*<w:${without} [^>]*/>`, 's').test(paragraph))
    .map((paragraph) =>
      Array.from(
        paragraph
          .replace(new RegExp(`<w:${without} [^>]*>.*?</w:${without}>`, 'gs'), '')
          .matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g),
        ([, text]) => text,
      ).join(''),
    );
