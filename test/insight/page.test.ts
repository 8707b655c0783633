import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { insightPage } from '../../server/src/export/insight/insight-page';
import type { InsightPage } from '../../server/src/export/insight/page-sections';
import type { LetterRecord } from '../../server/src/insight/letter-record';
import { PictureBuilder } from '../../server/src/insight/picture';
import { THEMED, recordOf } from './letters';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

const RECORDS = ['2023', '2024', '2025'].flatMap((year) => [
  recordOf(THEMED.replaceAll('March 2026', `March ${year}`), `${year}/a & b.letter.md`),
  recordOf(
    THEMED.replaceAll('26 March 2026', `14 April ${year}`)
      .replaceAll('March 2026', `March ${year}`)
      .replace(/Inspectors looked at[^\n]*\n/, ''),
    `${year}/<b>.letter.md`,
  ),
]);

function pageOf(records: readonly LetterRecord[], more: Partial<InsightPage> = {}): string {
  const builder = new PictureBuilder();
  records.forEach((record) => builder.add(record));
  return [
    ...insightPage({
      title: 'letters & <others>',
      picture: builder.picture(),
      records: () => records,
      unread: [{ file: 'x.pdf', problem: 'x.pdf could not be read: it is <damaged>.' }],
      others: 2,
      profile: 'off',
      addressOf: (file) => `./${file.split('/').map(encodeURIComponent).join('/')}`,
      sha256,
      ...more,
    }),
  ].join('');
}

it('has every area one click away, with a link to its letter', () => {
  const html = pageOf(RECORDS);
  expect(html.split('The offer to care leavers.').length - 1).toBe(2 * RECORDS.length);
  expect(html).toContain('<summary>Care leavers and pathway plans: 6</summary>');
  expect(html).toContain('href="./2023/a%20%26%20b.letter.md"');
  expect(html).not.toContain('<b>.letter.md');
  expect(html).toContain('it is &lt;damaged&gt;.');
});

it('has no links if the location of the page is unknown', () => {
  expect(pageOf(RECORDS, { addressOf: undefined })).not.toContain('href="./');
});

it('is the same every time, and loads and runs nothing but its own style and script', () => {
  const html = pageOf(RECORDS);
  expect(pageOf(RECORDS)).toBe(html);
  expect(html).not.toMatch(/<link|<img|src=|url\(|https?:| style=| on\w+=/);
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  expect(policy).toContain("default-src 'none'");
  for (const tag of ['style', 'script'])
    expect(policy).toContain(sha256(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)?.[1] ?? ''));
});

it('draws a chart for each question, with its numbers in a table', () => {
  const html = pageOf(RECORDS);
  expect(Array.from(html.matchAll(/<svg /g))).toHaveLength(8);
  expect(Array.from(html.matchAll(/<svg [^>]*role="img" aria-label="[^"]+table below has the numbers/g))).toHaveLength(
    8,
  );
  // All three years have two letters, so the columns are equally high.
  expect(html).toContain('<th scope="row">2024</th><td class="number">2</td>');
});

it('counts letters in whole numbers', () => {
  const one = pageOf(RECORDS.slice(0, 1));
  const [, years = ''] = /<svg [^>]*aria-label="Columns: letters of each year([^]*?)<\/svg>/.exec(one) ?? [];
  expect(Array.from(years.matchAll(/class="tick"[^>]*>([^<]*)</g), ([, tick]) => tick)).toEqual(['0', '1']);
});

describe.each([
  ['letters', RECORDS],
  ['nothing', []],
])('the page over %s', (_, records) => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: { 'long-title': 'off', 'no-inline-style': 'error' },
    });
    const { results } = await validator.validateString(pageOf(records));
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
    ).toEqual([]);
  });
});

const program = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== undefined && existsSync(file));
if (program === undefined) console.warn('No Chromium here: the page is not looked at in a browser.');

describe.skipIf(program === undefined)('in a browser', () => {
  it('passes axe, loads nothing, sorts its tables and prints', async () => {
    const browser = await chromium.launch({ executablePath: program ?? '', args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      await page.setContent(pageOf(RECORDS));
      const first = page.locator('table.sortable').first();
      const names = () => first.locator('tbody th').allTextContents();
      expect(await names()).toEqual(['2023', '2024', '2025']);
      await first.locator('thead button').first().click();
      await first.locator('thead button').first().click();
      expect(await names()).toEqual(['2025', '2024', '2023']);
      expect(await first.locator('thead th').first().getAttribute('aria-sort')).toBe('descending');
      await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
      expect(said).toEqual([]);
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      }
      expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
      expect(asked).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
