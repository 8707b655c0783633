import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { PreviewResult } from '../../server/src/protocol/protocol';
import { EXPORT_REQUEST, PREVIEW_REQUEST } from '../../server/src/protocol/requests';
import { family, jpeg, png } from '../export/branding-files';
import { COMPLETE } from '../ide/letters';
import { buildServer, ServerProcess } from './server-process';

const folder = mkdtempSync(path.join(tmpdir(), 'own-look-'));
const URI = pathToFileURL(path.join(folder, 'northmoor.letter.md')).toString();
const CLEAN = COMPLETE.replace(
  'stage: final',
  'stage: final\nignore:\n  - rule: unknown-authority\n    reason: an invented authority',
);
const BADGE = path.join(folder, 'badge.png');

let server: ServerProcess | undefined;

/** A session with these settings under `export`, which may be changed later. */
async function session(settings: { export: unknown }, within?: string): Promise<ServerProcess> {
  server = await ServerProcess.start({
    settings: () => settings,
    ...(within === undefined ? {} : { folders: [pathToFileURL(within).toString()] }),
  });
  server.connection.onRequest('workspace/workspaceFolders', () =>
    within === undefined ? null : [{ uri: pathToFileURL(within).toString(), name: 'folder' }],
  );
  await server.open(URI, CLEAN);
  return server;
}

const fileOf = async (running: ServerProcess, to: string): Promise<string> => {
  const answer = (await running.request(EXPORT_REQUEST, { uri: URI, to })) as { bytes?: string; error?: string };
  return answer.error ?? Buffer.from(answer.bytes ?? '', 'base64').toString('latin1');
};

beforeAll(() => {
  buildServer();
  mkdirSync(path.join(folder, 'fonts'));
  for (const [name, bytes] of Object.entries(family())) writeFileSync(path.join(folder, 'fonts', name), bytes);
  writeFileSync(BADGE, png());
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(async () => {
  const ended = server;
  server = undefined;
  if (!ended) return;
  expect(ended.errors, 'what the server logged as errors').toEqual([]);
  expect(await ended.stop()).toBe(0);
});

it('exports with the fonts and the picture from the settings, and shows them in the preview', async () => {
  const running = await session({
    export: {
      fonts: path.join(folder, 'fonts'),
      letterheadPicture: { path: BADGE, alternativeText: 'Badge of Northmoor' },
    },
  });
  const pdf = await fileOf(running, 'pdf');
  expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+DejaVuSerif/);
  expect(pdf).toContain('/Alt (Badge of Northmoor)');
  expect(await fileOf(running, 'html')).toContain('alt="Badge of Northmoor"');
  const { fonts, picture, body } = (await running.request(PREVIEW_REQUEST, { uri: URI })) as PreviewResult;
  expect(picture).toBe(pathToFileURL(BADGE).toString());
  expect(fonts?.bold).toBe(pathToFileURL(path.join(folder, 'fonts/Serif-Bold.ttf')).toString());
  expect(body).toContain('<img class="picture" alt="Badge of Northmoor" width=');
});

it('resolves paths from the workspace folder, and accepts fonts one by one', async () => {
  const running = await session(
    {
      export: {
        fonts: { regular: 'fonts/Serif.ttf', bold: 'fonts/Serif-Bold.ttf' },
        letterheadPicture: { path: 'badge.png', alternativeText: 'Badge' },
      },
    },
    folder,
  );
  const { fonts, picture } = (await running.request(PREVIEW_REQUEST, { uri: URI })) as PreviewResult;
  expect(picture).toBe(pathToFileURL(BADGE).toString());
  expect(Object.keys(fonts ?? {})).toEqual(['regular', 'bold']);
});

it('notices that a file has changed', async () => {
  const changing = path.join(folder, 'changing.png');
  writeFileSync(changing, png());
  const running = await session({ export: { letterheadPicture: { path: changing, alternativeText: 'Badge' } } });
  expect(await fileOf(running, 'html')).toContain('data:image/png');
  writeFileSync(changing, jpeg());
  expect(await fileOf(running, 'html')).toContain('data:image/jpeg');
});

it.each([
  [
    { letterheadPicture: { path: '/gone/badge.png', alternativeText: 'x' } },
    '/gone/badge.png is not there: mend the path in the settings.',
  ],
  [
    { letterheadPicture: { path: BADGE } },
    `The picture of the letterhead, ${BADGE}, has no alternative text: say in a few words what it shows, ` +
      'for those who cannot see it.',
  ],
  [{ letterheadPicture: { path: folder, alternativeText: 'x' } }, `${folder} is no file: name one.`],
  [
    { letterheadPicture: { path: 'badge.png', alternativeText: 'x' } },
    'badge.png is not an absolute path, and no folder is open that it could be in: write the path in full.',
  ],
  [
    { fonts: { regular: path.join(folder, 'fonts/Serif.ttf') } },
    'The setting inspectionLetters.export.fonts names no file for the regular or the bold font: give both.',
  ],
  [
    { fonts: path.join(folder, 'none') },
    `The folder of fonts ${path.join(folder, 'none')} cannot be read: name a folder that holds the .ttf ` +
      'files of one family.',
  ],
])('says what is wrong with %j, and the preview goes on without', async (settings, sentence) => {
  const running = await session({ export: settings });
  expect(await fileOf(running, 'pdf')).toBe(sentence);
  expect(await fileOf(running, 'html')).toBe(sentence);
  const { body, picture } = (await running.request(PREVIEW_REQUEST, { uri: URI })) as PreviewResult;
  expect(body).toContain('Dear Ms Ash');
  expect(picture).toBeUndefined();
});

it('treats invalid settings as absent', async () => {
  const running = await session({ export: { fonts: 3, letterheadPicture: 'badge.png' } });
  expect(await fileOf(running, 'pdf')).toMatch(/DejaVuSansCondensed/);
});
