// Finds Chromium for the browser VS Code, or installs it if that needs no confirmation.
import { existsSync } from 'node:fs';
import { onPath, run, say } from '../console.mjs';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Resolves to `{ executable }`, or to `{ problem }`: a sentence that says why there is none. */
export async function ensureChromium() {
  const chosen = process.env.CHROMIUM;
  if (chosen)
    return existsSync(chosen) ? { executable: chosen } : { problem: `CHROMIUM names ${chosen}, which is not there.` };
  const found = await findChromium();
  if (found) return { executable: found };
  const root = process.getuid?.() === 0;
  if (!onPath('apt-get') || !root) {
    return {
      problem:
        'Chromium was not ' +
        `found${onPath('apt-get') ? ', and only root can install it (apt-get install chromium)' : ''}; ` +
        'CHROMIUM=… can name one.',
    };
  }
  say('Installing Chromium with apt-get (once; about half a minute) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-y', '-q', ...args], { quiet: true, env });
  const worked =
    (await apt('update')) === 0 &&
    (await apt('install', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')) === 0;
  const installed = worked && (await findChromium());
  return installed
    ? { executable: installed }
    : { problem: 'Chromium could not be installed with apt-get: see above.' };
}

async function findChromium() {
  const program = PROGRAMS.map(onPath).find(Boolean);
  if (program) return program;
  const { chromium } = await import('playwright-core');
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}
