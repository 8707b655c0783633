import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { compareLetters } from '../../server/src/compare/compare-letters';
import { renderComparisonHtml } from '../../server/src/export/comparison/comparison-html';
import { renderExtractHtml } from '../../server/src/export/extract/extract-html';
import { renderSheetHtml } from '../../server/src/export/sheet/sheet-html';
import { extractOf } from '../../server/src/extract/extract';
import { createLetterService } from '../../server/src/service/service';
import { inChromium } from '../chromium';
import { LETTER } from '../compare/letter';
import { THEMED } from '../insight/letters';

const service = createLetterService();
const changed = LETTER.replace('26 March 2026', '27 March 2026')
  .replace('Most children', 'Some children')
  .replace('Yours sincerely', 'A new finding is here.\n\nYours sincerely');
const PAGES: Readonly<Record<string, string>> = {
  comparison: renderComparisonHtml(compareLetters(service.read(LETTER), service.read(changed)), {
    before: 'a.letter.md',
    after: 'b.letter.md',
  }),
  extract: renderExtractHtml(extractOf(service.read(THEMED), 'scrutiny'), 'a.letter.md'),
  sheet: renderSheetHtml({
    title: 'A sheet',
    introduction: [{ text: 'What is on it.' }],
    sections: [
      {
        heading: 'Words',
        lead: 'As they stand.',
        tables: [
          {
            heading: '',
            columns: ['passage'],
            rows: [
              [
                [
                  {
                    runs: [
                      { text: 'good', mark: 'judgement' },
                      { text: 'most', mark: 'quantity' },
                    ],
                    where: 'line 3',
                  },
                ],
              ],
            ],
          },
        ],
      },
      { heading: 'Others', lead: 'There are none.', tables: [] },
    ],
    ticks: true,
    none: 'None.',
  }),
};

/** Colours of VS Code's themes: “Dark Modern” and “High Contrast”. */
const DARK =
  '--vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #cccccc; ' +
  '--vscode-descriptionForeground: #9d9d9d; --vscode-textLink-foreground: #4daafc';
const CONTRAST =
  '--vscode-editor-background: #000000; --vscode-editor-foreground: #ffffff; --vscode-contrastBorder: #6fc3df; ' +
  '--vscode-contrastActiveBorder: #f38518; --vscode-descriptionForeground: rgba(255, 255, 255, 0.7); ' +
  '--vscode-textLink-foreground: #21a6ff';

/** As VS Code does: the theme's colours are in the `style` of the root. */
const inTheme = (html: string, theme: string): string => html.replace('<html', () => `<html style="${theme}"`);

const paperAndInk = (page: Page): Promise<unknown> =>
  page.evaluate('[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]');

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

inChromium('the colours of a page', (browser) => {
  it.each(Object.keys(PAGES))(
    'are those of the theme, of the system or of paper: %s',
    async (name) => {
      const html = PAGES[name] ?? '';
      const page = await browser().newPage();
      const black = ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'];

      await page.setContent(inTheme(html, DARK));
      expect(await paperAndInk(page)).toEqual(['rgb(31, 31, 31)', 'rgb(204, 204, 204)']);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await paperAndInk(page), 'in print').toEqual(black);

      // A light system does not lighten a dark theme, nor the other way round.
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.setContent(inTheme(html, CONTRAST));
      expect(await paperAndInk(page)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expect(await violations(page)).toEqual([]);

      await page.setContent(html);
      expect(await paperAndInk(page), 'a light system').toEqual(['rgb(255, 255, 255)', 'rgb(26, 26, 26)']);
      expect(await violations(page)).toEqual([]);

      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await paperAndInk(page), 'a dark system').toEqual(['rgb(31, 31, 31)', 'rgb(230, 230, 230)']);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await paperAndInk(page), 'printed from a dark system').toEqual(black);
      await page.close();
    },
    60_000,
  );
});
