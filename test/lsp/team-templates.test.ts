import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OutlineResult, TemplatesResult } from '../../server/src/protocol/protocol';
import { OUTLINE_REQUEST, TEMPLATES_REQUEST } from '../../server/src/protocol/requests';
import type { ServerProcess } from './server-process';
import { codes, NO_HEADLINE, sessions, URI } from './sessions';

const session = sessions();

describe('a team’s own templates', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
  const templates = path.join(folder, '.letters/templates');
  const file = path.join(templates, 'short.yaml');
  const fileUri = pathToFileURL(file).toString();
  const YAML = `id: short-note
family: short-note
title: Short note
use: {}
status: current
verified: true
source: ours
parts:
  - { id: salutation, kind: salutation, title: Salutation, occurs: once, guidance: Greet., starter: 'Dear \
{salutation}', stock: [{ id: dear, text: 'Dear {salutation}' }] }
  - { id: gist, kind: section, role: findings, title: Gist, occurs: once, heading: Gist, guidance: Say it., starter: \
"## Gist\\n\\n{the gist}" }
`;
  beforeAll(() => {
    mkdirSync(templates, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const named = async (running: ServerProcess) =>
    (await running.request<TemplatesResult>(TEMPLATES_REQUEST, {})).templates.some(({ id }) => id === 'short-note');

  it('are read, and read again when they change', async () => {
    writeFileSync(file, YAML);
    const running = await session('---\ntemplate: short-note\n---\nDear Ms Ash\n', {
      folders: [pathToFileURL(folder).toString()],
    });
    expect(await named(running)).toBe(true);
    expect(running.registered.sort()).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
    expect((await running.problems(URI)).map(({ message }) => message)).toEqual([expect.stringContaining('Gist')]);
    writeFileSync(file, YAML.replaceAll('Gist', 'Core'));
    const refreshed = running.nextRefresh();
    await running.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: fileUri, type: 2 }],
    });
    await refreshed;
    expect((await running.problems(URI)).map(({ message }) => message)).toEqual([expect.stringContaining('Core')]);
  });

  it('are left alone in an untrusted workspace', async () => {
    writeFileSync(file, YAML);
    const running = await session(null, {
      folders: [pathToFileURL(folder).toString()],
      options: { docs: 'file:///docs', trusted: false },
    });
    expect(await named(running)).toBe(false);
  });

  describe('and its ignore file', () => {
    const ignore = path.join(folder, '.letters/ignore.yaml');
    const ignoreUri = pathToFileURL(ignore).toString();
    const here = pathToFileURL(path.join(folder, 'a.letter.md')).toString();
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'letters-'));
    const there = pathToFileURL(path.join(elsewhere, 'b.letter.md')).toString();
    const folders = [folder, elsewhere].map((one) => pathToFileURL(one).toString());
    afterAll(() => [ignore, elsewhere].forEach((gone) => rmSync(gone, { recursive: true, force: true })));

    it('applies to the letters of its folder, and is read again when it changes', async () => {
      writeFileSync(ignore, '- rule: missing-section\n  reason: we practise\n- rule: without a reason\n');
      const running = await session(null, { folders });
      await running.open(here, NO_HEADLINE);
      await running.open(there, NO_HEADLINE);
      expect(codes(await running.problems(here))).not.toContain('missing-section');
      expect(codes(await running.problems(there))).toContain('missing-section');
      writeFileSync(ignore, '');
      const refreshed = running.nextRefresh();
      await running.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: ignoreUri, type: 2 }],
      });
      await refreshed;
      expect(codes(await running.problems(here))).toContain('missing-section');
    });

    it('is left alone in an untrusted workspace', async () => {
      writeFileSync(ignore, '- rule: missing-section\n  reason: we practise\n');
      const running = await session(null, { folders, options: { docs: 'file:///docs', trusted: false } });
      await running.open(here, NO_HEADLINE);
      expect(codes(await running.problems(here))).toContain('missing-section');
    });
  });

  it('errors in files that are not open are reported, also in the outline', async () => {
    const words = path.join(folder, '.letters/ignore.yaml');
    const ignoreUri = pathToFileURL(words).toString();
    writeFileSync(words, '- rule: missing-section\n  reason: [\n');
    writeFileSync(file, YAML.replace('status: current', 'status: now'));
    const running = await session(null, { folders: [pathToFileURL(folder).toString()] });
    const shown = (uri: string) =>
      running.published
        .findLast((params) => params.uri === uri)
        ?.diagnostics.map(({ message, range }) => [message, range.start.line]);
    await vi.waitFor(() => {
      expect(shown(fileUri)).toEqual([[expect.stringContaining('One of'), 4]]);
      expect(shown(ignoreUri)).toEqual([[expect.stringContaining('YAML'), expect.any(Number)]]);
    }, 20_000);
    const here = pathToFileURL(path.join(folder, 'a.letter.md')).toString();
    await running.open(here, NO_HEADLINE);
    const outline = await running.request<OutlineResult>(OUTLINE_REQUEST, { uri: here });
    expect(outline.team.map(({ uri }) => uri)).toEqual(expect.arrayContaining([fileUri, ignoreUri]));
    // VS Code asks before replacing an open template; showing it twice would be wrong.
    await running.open(fileUri, YAML.replace('status: current', 'status: now'), 'yaml');
    await vi.waitFor(() => expect(shown(fileUri)).toEqual([]), 20_000);
    rmSync(words);
    writeFileSync(file, YAML);
    await running.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: ignoreUri, type: 3 }],
    });
    await vi.waitFor(() => expect(shown(ignoreUri)).toEqual([]), 20_000);
    expect(running.published.map(({ uri }) => uri)).not.toContain(here);
  });

  it('errors are reported in the file itself', async () => {
    const broken = YAML.replace('status: current', 'status: now');
    writeFileSync(file, broken);
    const running = await session(null, { folders: [pathToFileURL(folder).toString()] });
    expect(await named(running)).toBe(false);
    await running.open(fileUri, broken, 'yaml');
    expect((await running.problems(fileUri))[0]).toMatchObject({
      severity: 1,
      code: 'template',
      range: running.rangeOf(fileUri, 'now'),
    });
    for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/documentSymbol']) {
      expect(
        await running.request(method, { textDocument: { uri: fileUri }, position: { line: 0, character: 0 } }),
        method,
      ).toEqual(method.endsWith('Symbol') ? [] : null);
    }
    expect(await running.request(OUTLINE_REQUEST, { uri: fileUri })).toBeNull();
    await running.replace(fileUri, 'now', 'current');
    expect(await running.problems(fileUri)).toEqual([]);
  });
});
