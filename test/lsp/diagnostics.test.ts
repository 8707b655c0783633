import { describe, expect, it } from 'vitest';
import { OUTLINE_REQUEST } from '../../server/src/protocol/requests';
import { COMPLETE } from '../ide/letters';
import { codes, NO_HEADLINE, sessions, URI } from './sessions';

const session = sessions();

describe('diagnostics', () => {
  it('report a missing section, with a link to its page, and say when nothing changed', async () => {
    const running = await session(NO_HEADLINE);
    const report = await running.pull(URI);
    const problem = report.kind === 'full' ? report.items.find(({ code }) => code === 'missing-section') : undefined;
    expect(problem).toMatchObject({
      severity: 1,
      source: 'inspection letter',
      codeDescription: { href: 'file:///extension/docs/rules/missing-section.md' },
      message: expect.stringContaining('Headline findings'),
    });
    expect(await running.pull(URI, report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId });
  });

  it('come first for the structure, and then for the prose', async () => {
    const running = await session(null);
    await running.open(URI, COMPLETE.replace('drift', 'dirfts'));
    const refreshed = running.nextRefresh();
    expect(codes(await running.problems(URI))).not.toContain('spelling');
    await refreshed;
    expect(codes(await running.problems(URI))).toContain('spelling');
  });

  it('follow edits, small ones and several at once', async () => {
    const running = await session(COMPLETE);
    const before = codes(await running.problems(URI));
    await running.replace(URI, '## Headline findings', '');
    expect(codes(await running.problems(URI))).toContain('missing-section');
    await running.replace(URI, '\n\n\n\nSocial', '\n\n## Headline findings\n\nSocial');
    expect(codes(await running.problems(URI))).toEqual(before);
    const date = running.rangeOf(URI, '18 December 2025');
    const dear = running.rangeOf(URI, 'Dear Ms Ash');
    await running.change(URI, { range: dear, text: '' }, { range: date, text: '' });
    expect((await running.problems(URI)).filter(({ code }) => code === 'missing-part')).toHaveLength(2);
  });

  it('work in an untitled letter outside any folder', async () => {
    const running = await session(null);
    await running.open('untitled:Untitled-1', NO_HEADLINE);
    expect(codes(await running.problems('untitled:Untitled-1'))).toContain('missing-section');
  });

  it('report invalid front matter once', async () => {
    const running = await session(COMPLETE.replace('stage: final', 'stage: fin: [\nstage: never'));
    const problems = await running.problems(URI);
    expect(problems.length).toBeGreaterThan(0);
    expect(codes(problems)).toContain('front-matter');
    const seen = problems.map(({ message, range }) => JSON.stringify([message, range]));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('follow severities, stage and ignored rules in the settings, and are refreshed when those change', async () => {
    let settings: unknown = { rules: { 'missing-section': 'hint' } };
    const running = await session(NO_HEADLINE, { settings: () => settings });
    const problem = async () => (await running.problems(URI)).find(({ code }) => code === 'missing-section');
    expect(await problem()).toMatchObject({ severity: 4 });
    for (const [next, severity] of [
      [{ stage: 'drafting' }, 3],
      [{ rules: { 'missing-section': 'off' } }, undefined],
      [{ ignore: [{ rule: 'missing-section', reason: 'so' }] }, undefined],
      [{ rules: 'nonsense', stage: 7 }, 1],
    ] as const) {
      settings = next;
      const refreshed = running.nextRefresh();
      await running.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await refreshed;
      expect((await problem())?.severity).toBe(severity);
    }
  });

  it('wait until the letter is saved if the setting says so and the client does not handle it', async () => {
    const running = await session(COMPLETE, { options: {}, settings: () => ({ run: 'onSave' }) });
    const before = codes(await running.problems(URI));
    await running.replace(URI, '## Headline findings', '');
    expect(codes(await running.problems(URI))).toEqual(before);
    const refreshed = running.nextRefresh();
    await running.connection.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
    await refreshed;
    expect(codes(await running.problems(URI))).toContain('missing-section');
  });

  it('survive 5 MB of noise', async () => {
    let seed = 42;
    const noise = Array.from({ length: 5_000_000 }, () =>
      String.fromCharCode(32 + (((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16) % 200)),
    )
      .join('')
      .replace(/(.{90})(.)/g, '$1\n');
    const running = await session(null);
    await running.open(URI, noise);
    // Quadratic work would need hours: it is for the limit of a test to say so.
    expect(codes(await running.problems(URI))).toContain('unknown-kind');
    for (const method of ['documentSymbol', 'foldingRange', 'documentLink'])
      expect(await running.request(`textDocument/${method}`, { textDocument: { uri: URI } })).toBeInstanceOf(Array);
    expect(await running.request(OUTLINE_REQUEST, { uri: URI })).toMatchObject({ parts: expect.any(Array) });
  });
});
