import { readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { FromPage, ToPage } from '../../client/src/preview/messages';
import { pageWords } from '../../client/src/preview/page-words';
import { previewPage } from '../../client/src/preview/preview-page';
import { previewOf } from '../../server/src/export/html/preview';
import { printStyle } from '../../server/src/export/html/preview-style';
import { lineIndexOf } from '../../server/src/text/line-index';
import { inChromium } from '../chromium';
import { planOf } from '../export/letters';

const ADDRESS = 'https://preview.example';
const LETTER = readFileSync(path.join(import.meta.dirname, '../../samples/northmoor.letter.md'), 'utf8');
const lineOf = (words: string): number => LETTER.split('\n').findIndex((line) => line.startsWith(words));
/** A line far down the letter. */
const LATE = lineOf('Yours sincerely');

interface Window {
  readonly heard: FromPage[];
  readonly axe: typeof axe;
}

inChromium('the page of the preview', (browser) => {
  let script = '';
  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [path.join(import.meta.dirname, '../../client/webview/preview/main.ts')],
      bundle: true,
      write: false,
      format: 'iife',
    });
    script = outputFiles[0]?.text ?? '';
  });

  async function shown(width: number, height = 700): Promise<Page> {
    const page = await browser().newPage({ viewport: { width, height } });
    const model = planOf(LETTER);
    const { body, style, title } = previewOf(model, {
      lineAt: lineIndexOf(LETTER).lineAt,
      problems: [
        {
          span: { start: LETTER.indexOf('Dear '), end: LETTER.indexOf('Dear ') + 4 },
          severity: 'error',
          message: 'E.',
        },
        { span: { start: LETTER.indexOf('Yours'), end: LETTER.indexOf('Yours') + 5 }, severity: 'info', message: 'I.' },
      ],
    });
    const fonts = { source: ADDRESS, regular: `${ADDRESS}/r.ttf`, bold: `${ADDRESS}/b.ttf` };
    const html = previewPage(style + printStyle(), `${ADDRESS}/preview.js`, 'nonce', fonts, pageWords());
    await page.addInitScript(() => {
      const heard: unknown[] = [];
      let state: unknown;
      Object.assign(globalThis, {
        heard,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => heard.push(message),
          getState: () => state,
          setState: (next: unknown) => {
            state = next;
          },
        }),
      });
    });
    await page.route(`${ADDRESS}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
      if (pathname === '/preview.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      return route.fulfill({ status: 404, body: '' });
    });
    await page.goto(ADDRESS);
    await say(page, { type: 'letter', uri: 'untitled:1', title, body, pages: null, picture: null });
    await heard(page, 'drawn');
    return page;
  }

  const say = (page: Page, message: ToPage): Promise<void> =>
    page.evaluate((data) => {
      (globalThis as unknown as { postMessage(data: unknown): void }).postMessage(data);
    }, message);

  async function heard<T extends FromPage['type']>(
    page: Page,
    type: T,
    holds: (message: FromPage & { type: T }) => boolean = () => true,
  ): Promise<FromPage & { type: T }> {
    let last: (FromPage & { type: T }) | undefined;
    await expect
      .poll(async () => {
        const all = await page.evaluate(() => (globalThis as unknown as Window).heard);
        last = all.filter((one): one is FromPage & { type: T } => one.type === type).at(-1);
        return last !== undefined && holds(last);
      })
      .toBe(true);
    if (!last) throw new Error(`Nothing was heard of ${type}.`);
    return last;
  }

  const scrollsSideways = (page: Page): Promise<boolean> =>
    page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  it.each([320, 640, 1000])(
    'fits a width of %i pixels without horizontal scrolling at 200 or 400 per cent',
    async (width) => {
      const page = await shown(width);
      expect(await scrollsSideways(page)).toBe(false);
      for (const percent of [200, 400]) {
        while ((await heard(page, 'drawn')).zoom !== percent) {
          const { zoom } = await heard(page, 'drawn');
          await page.click('.zoom .in');
          await heard(page, 'drawn', (drawn) => drawn.zoom !== zoom);
        }
        expect(await scrollsSideways(page)).toBe(false);
      }
      expect((await heard(page, 'drawn')).reflowed).toBe(true);
      await page.click('.zoom .fit');
      await heard(page, 'drawn', ({ zoom }) => zoom === null);
      await page.close();
    },
  );

  it('zooms with Ctrl and the wheel', async () => {
    const page = await shown(1000);
    await page.mouse.move(300, 300);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await heard(page, 'drawn', ({ zoom }) => zoom === 110);
    await page.mouse.wheel(0, 100);
    await heard(page, 'drawn', ({ zoom }) => zoom === 100);
    await page.keyboard.up('Control');
    await page.close();
  });

  it('scrolls with the editor, and reports where a person scrolled to', async () => {
    const page = await shown(1000);
    await say(page, { type: 'scroll', line: LATE });
    await expect.poll(() => page.evaluate('window.scrollY')).toBeGreaterThan(200);
    // A scroll that the editor requested is not reported back to it.
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => (globalThis as unknown as Window).heard.map(({ type }) => type))).not.toContain(
      'scrolled',
    );
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, -5000);
    await heard(page, 'scrolled', ({ line }) => line < 12);
    await page.close();
  });

  it('moves to each problem with Tab, and to its place in the draft with Enter', async () => {
    const page = await shown(1000);
    for (const line of [lineOf('Dear '), LATE]) {
      const seen = await page.evaluate(() => (globalThis as unknown as Window).heard.length);
      do await page.keyboard.press('Tab');
      while (await page.evaluate('document.activeElement.closest("button, a") !== null'));
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate((from) => (globalThis as unknown as Window).heard.slice(from), seen))
        .toContainEqual({ type: 'go', line, write: true });
    }
    await page.close();
  });

  it.each([320, 1000])('has no axe violations at %i pixels', async (width) => {
    const page = await shown(width);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as Window).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await page.close();
  });
});
