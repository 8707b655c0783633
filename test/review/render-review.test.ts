import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { renderReviewDocx, renderReviewHtml } from '../../server/src/export/review/review-page';
import { sheetInRows } from '../../server/src/review/in-rows';
import { reviewSheet } from '../../server/src/review/make-review-sheet';
import { createLetterService } from '../../server/src/service/service';
import { LETTER } from './letter';

const sheet = reviewSheet(createLetterService().read(LETTER));
const sections = sheetInRows(sheet);
const rows = sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows)).length;

it('writes one page without scripts or external files, with a labelled checkbox for each row', () => {
  const html = renderReviewHtml(sheet, 'a.letter.md');
  expect(html).toContain('<h1>Review sheet: Focused visit to Northmoor children’s services</h1>');
  expect(html).not.toMatch(/<script|<link|src=|url\(|https?:/);
  const labels = Array.from(html.matchAll(/<input type="checkbox" aria-label="([^"]+)">/g), ([, label]) => label);
  expect(labels.length).toBe(rows);
  expect(new Set(labels).size).toBe(rows);
  expect(Array.from(html.matchAll(/<h2 /g)).length).toBe(sections.length);
  expect(html).toContain('Supervision is <mark class="judgement">regular</mark>');
  expect(html).toContain('<mark class="quantity">Most</mark> children');
  expect(html).toContain('@media print');
});

it('shows special characters of a letter unchanged', () => {
  const odd = { ...sheet, title: 'A <b> & "c"' };
  expect(renderReviewHtml(odd, 'x')).toContain('Review sheet: A &lt;b&gt; &amp; &quot;c&quot;</h1>');
});

it('says so if there is nothing', () => {
  expect(renderReviewHtml(reviewSheet(createLetterService().read('')), 'empty.letter.md')).toContain(
    'The letter has none.',
  );
});

it('writes a Word file with headings and a checkbox for each row, with the same bytes every time', async () => {
  const bytes = await renderReviewDocx(sheet, 'a.letter.md');
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  expect(Array.from(xml.matchAll(/<w14:checkbox>/g)).length).toBe(rows);
  expect(Array.from(xml.matchAll(/w:pStyle w:val="Heading2"/g)).length).toBe(sections.length);
  expect(xml).toContain('Supervision in the assessment teams is irregular and ');
  expect(Buffer.compare(await renderReviewDocx(sheet, 'a.letter.md'), bytes)).toBe(0);
});

it('is valid, accessible HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: { 'long-title': 'off' },
  });
  const { results } = await validator.validateString(renderReviewHtml(sheet, 'a.letter.md'));
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
});
