// What a script works with that uses the workbench as a person does, beside playwright's own page.
import path from 'node:path';
import { say } from '../console.mjs';

/**
 * @param page  playwright's page with the workbench
 * @param out   folder of the pictures
 * @param file  true where the workbench opens a file at the start
 */
export function handsOn(page, { out, file }) {
  const wait = (text, timeout = 20_000) => page.getByText(text).first().waitFor({ timeout });
  // The palette keeps its entries for a moment after it is filled, so the wanted one is waited for.
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
    /** Waits until the workbench stands, the file is open and the extensions have started. */
    settled: async () => {
      await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
      if (file) await page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60_000 });
      // "Activating Extensions..." stands in the status bar until they have.
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
