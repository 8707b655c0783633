// Helpers for scripts that use the workbench as a person does, in addition to Playwright's own page.
import path from 'node:path';
import { say } from '../console.mjs';

/**
 * @param page  Playwright's page with the workbench
 * @param out   folder for the pictures
 * @param file  true if the workbench opens a file at the start
 */
export function handsOn(page, { out, file }) {
  const wait = (text, timeout = 20_000) => page.getByText(text).first().waitFor({ timeout });
  // The palette updates its entries a moment after the text is entered, so wait for the right one.
  const choose = async (text) => {
    const box = page.locator('.quick-input-widget input').first();
    await box.waitFor();
    await box.fill(text);
    await page
      .locator('.quick-input-widget .monaco-list-row', { hasText: text.replace(/^>/, '') })
      .first()
      .waitFor({ timeout: 10_000 });
    await box.press('Enter');
  };
  return {
    page,
    wait,
    shot: async (name) => {
      const picture = path.resolve(out, `${name}.png`);
      await page.screenshot({ path: picture });
      say(picture);
    },
    command: async (title) => {
      await page.keyboard.press('F1');
      await choose(`>${title}`);
    },
    quickOpen: async (name) => {
      await page.keyboard.press('Control+P');
      await choose(name);
    },
    /** Waits until the workbench is ready, the file is open and the extensions have started. */
    settled: async () => {
      await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
      if (file) await page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60_000 });
      // The status bar shows "Activating Extensions..." until they have.
      await page.waitForFunction(
        () =>
          !/Activating Extensions|Opening Remote/.test(
            globalThis.document.querySelector('.part.statusbar')?.textContent ?? '',
          ),
        undefined,
        { timeout: 60_000 },
      );
      await page.waitForTimeout(2_000);
    },
  };
}
