import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const program = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== undefined && existsSync(file));

/** Tests in Chromium; visibly skipped if it is not installed. `browser` is only available inside a test. */
export function inChromium(title: string, tests: (browser: () => Browser) => void): void {
  if (program === undefined) console.warn(`No Chromium here, so that this is not tested: ${title}.`);
  describe.skipIf(program === undefined)(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ ...(program ? { executablePath: program } : {}), args: ['--no-sandbox'] });
    }, 60_000);
    afterAll(() => browser?.close());
    tests(() => {
      if (!browser) throw new Error('Chromium runs only within a test.');
      return browser;
    });
  });
}
