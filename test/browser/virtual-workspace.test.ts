import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExportResult } from '../../server/src/protocol/protocol';
import { ADD_COMMENT_REQUEST, EXPORT_REQUEST, FOLLOW_UP_REQUEST } from '../../server/src/protocol/requests';
import { built, CLEAN, WITHOUT_FINDINGS } from '../cli/built';
import { family, jpeg, png } from '../export/branding-files';
import { ServerProcess } from '../lsp/server-process';
import { VirtualFiles, VirtualServer } from './virtual-server';

const FOLDER = 'letters-in-memory://team/drafts';
const URI = `${FOLDER}/northmoor.letter.md`;

let server: VirtualServer | undefined;

async function start(files: VirtualFiles, options: { trusted?: boolean; settings?: unknown } = {}) {
  server = await VirtualServer.start(files, { folder: FOLDER, ...options });
  return server;
}

const rules = async (running: VirtualServer): Promise<readonly unknown[]> =>
  (await running.problems(URI)).map(({ code }) => code);

beforeAll(() => void built('server'), 120_000);

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

describe('a virtual workspace, with the browser server in a worker thread', () => {
  it('reads the team’s files beside its letters, and again when they change', async () => {
    const files = new VirtualFiles();
    files.set(`${FOLDER}/.letters/ignore.yaml`, '- rule: missing-section\n  reason: this team writes it elsewhere\n');
    const running = await start(files);
    await running.open(URI, WITHOUT_FINDINGS);
    expect(await rules(running)).not.toContain('missing-section');
    files.set(`${FOLDER}/.letters/ignore.yaml`, '- rule: spelling\n  reason: another one\n');
    await running.changed(`${FOLDER}/.letters/ignore.yaml`);
    await expect.poll(() => rules(running)).toContain('missing-section');
  });

  it('does not read the team’s files if the workspace is not trusted', async () => {
    const files = new VirtualFiles();
    files.set(`${FOLDER}/.letters/ignore.yaml`, '- rule: missing-section\n  reason: this team writes it elsewhere\n');
    const running = await start(files, { trusted: false });
    await running.open(URI, WITHOUT_FINDINGS);
    expect(await rules(running)).toContain('missing-section');
  });

  it('keeps comments in a file beside the letter', async () => {
    const files = new VirtualFiles();
    files.set(URI, CLEAN);
    const running = await start(files);
    await running.open(URI, CLEAN);
    const answer = await running.connection.sendRequest(ADD_COMMENT_REQUEST.method, {
      uri: URI,
      range: { start: { line: 5, character: 0 }, end: { line: 5, character: 16 } },
      author: { name: 'Ada Quill' },
      text: 'Is this the day?',
    });
    expect(answer).toEqual({});
    expect(files.text(`${FOLDER}/northmoor.comments.json`)).toContain('Is this the day?');
  });

  it('finds the earlier letter', async () => {
    const files = new VirtualFiles();
    files.set(`${FOLDER}/2024.letter.md`, CLEAN.replaceAll('2025', '2024'));
    const running = await start(files);
    await running.open(URI, CLEAN.replace('---\n', '---\nprevious: 2024.letter.md\n'));
    await expect
      .poll(async () => JSON.stringify(await running.connection.sendRequest(FOLLOW_UP_REQUEST.method, { uri: URI })))
      .toContain('The timeliness of life-story work');
  });
});

describe('an export with the team’s fonts and picture', () => {
  const LOOK = {
    export: { fonts: 'fonts', letterheadPicture: { path: 'badge.png', alternativeText: 'Badge of Northmoor' } },
  };
  const wholeLook = (folder: string): unknown => ({
    export: {
      fonts: { regular: `${folder}/fonts/Serif.ttf`, bold: `${folder}/fonts/Serif-Bold.ttf` },
      letterheadPicture: { path: `${folder}/badge.png`, alternativeText: 'Badge of Northmoor' },
    },
  });

  const filesOfLook = (): Readonly<Record<string, Uint8Array>> => ({
    'badge.png': png(),
    ...Object.fromEntries(Object.entries(family()).map(([name, bytes]) => [`fonts/${name}`, bytes])),
  });

  function filesWithLook(): VirtualFiles {
    const files = new VirtualFiles();
    for (const [name, bytes] of Object.entries(filesOfLook())) files.set(`${FOLDER}/${name}`, bytes);
    return files;
  }

  const exported = async (
    { connection }: Pick<VirtualServer | ServerProcess, 'connection'>,
    uri: string,
    to: 'pdf' | 'html' = 'pdf',
  ): Promise<ExportResult> => connection.sendRequest(EXPORT_REQUEST.method, { uri, to });

  /** The desktop's result for the same letter in a real folder. */
  async function onTheDesktop(settings: (folder: string) => unknown): Promise<ExportResult> {
    const folder = mkdtempSync(path.join(tmpdir(), 'look-'));
    try {
      mkdirSync(path.join(folder, 'fonts'));
      for (const [name, bytes] of Object.entries(filesOfLook())) writeFileSync(path.join(folder, name), bytes);
      const running = await ServerProcess.start({
        settings: () => settings(folder),
        folders: [pathToFileURL(folder).toString()],
      });
      running.connection.onRequest('workspace/workspaceFolders', () => [
        { uri: pathToFileURL(folder).toString(), name: 'folder' },
      ]);
      const letter = pathToFileURL(path.join(folder, 'northmoor.letter.md')).toString();
      await running.open(letter, CLEAN);
      const answer = await exported(running, letter);
      expect(await running.stop()).toBe(0);
      return answer;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it.each([
    ['a folder of fonts, by names', 'DejaVuSerif', LOOK, () => LOOK],
    ['single fonts, by whole paths', 'DejaVuSerif', wholeLook('/drafts'), wholeLook],
    ['nothing of its own', 'DejaVuSansCondensed', {}, () => ({})],
  ])('is the same PDF, byte for byte, as on the desktop: %s', async (_, font, settings, onDisk) => {
    const running = await start(filesWithLook(), { settings });
    await running.open(URI, CLEAN);
    const here = await exported(running, URI);
    const there = await onTheDesktop(onDisk);
    expect(Buffer.from('bytes' in there ? there.bytes : '', 'base64').toString('latin1')).toContain(`+${font}`);
    expect(here).toEqual(there);
  });

  it('reads them again only when they have changed', async () => {
    const files = filesWithLook();
    const running = await start(files, { settings: LOOK });
    await running.open(URI, CLEAN);
    const html = async (): Promise<string> => {
      const { bytes = '' } = (await exported(running, URI, 'html')) as { bytes?: string };
      return Buffer.from(bytes, 'base64').toString();
    };
    expect(await html()).toContain('data:image/png');
    const sent = files.sent.length;
    await html();
    expect(files.sent.length).toBe(sent);
    files.set(`${FOLDER}/badge.png`, jpeg());
    expect(await html()).toContain('data:image/jpeg');
    expect(files.sent.slice(sent)).toEqual([`${FOLDER}/badge.png`]);
  });

  it.each([
    [{ letterheadPicture: { path: 'gone.png', alternativeText: 'x' } }, '/drafts/gone.png is not there: mend the'],
    [{ letterheadPicture: { path: '/gone.png', alternativeText: 'x' } }, '/gone.png is not there: mend the path'],
    [{ fonts: 'none' }, 'The folder of fonts /drafts/none cannot be read: name a folder that holds'],
  ])('says what is wrong with %j, with paths as people know them', async (settings, sentence) => {
    const running = await start(filesWithLook(), { settings: { export: settings } });
    await running.open(URI, CLEAN);
    const { error = '' } = (await exported(running, URI)) as { error?: string };
    expect(error.slice(0, sentence.length)).toBe(sentence);
  });

  it('reports a folder with fonts of more than one family', async () => {
    const files = new VirtualFiles();
    const [font] = Object.values(family());
    for (let i = 0; i < 50; i++) files.set(`${FOLDER}/fonts/${i}.ttf`, font!);
    const running = await start(files, { settings: { export: { fonts: 'fonts' } } });
    await running.open(URI, CLEAN);
    const { error } = (await exported(running, URI)) as { error?: string };
    expect(error).toContain('The folder of fonts /drafts/fonts holds 50 fonts');
    expect(files.sent.filter((uri) => uri.endsWith('.ttf'))).toHaveLength(40);
  });
});
