import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SelectionRange,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { CodeActionKind } from 'vscode-languageserver-protocol/node';
import type {
  EditResult,
  ImportResult,
  InsertResult,
  NewLetterResult,
  OutlineResult,
  TemplatesResult,
} from '../../server/src/protocol/protocol';
import { COMMANDS } from '../../server/src/protocol/protocol';
import {
  IGNORE_REQUEST,
  IMPORT_REQUEST,
  INSERT_REQUEST,
  NEW_LETTER_REQUEST,
  OUTLINE_REQUEST,
  SNIPPETS_REQUEST,
  STAGE_REQUEST,
  TEMPLATE_REQUEST,
  TEMPLATES_REQUEST,
} from '../../server/src/protocol/requests';
import { COMPLETE, without } from '../ide/letters';
import type { Start } from './server-process';
import { buildServer, ServerProcess, unSnippet, VSCODE } from './server-process';

const URI = 'file:///letters/northmoor.letter.md';
const NO_HEADLINE = without('## Headline', '## What');
const FIX_ALL = 'source.fixAll.inspection-letter';

let server: ServerProcess | undefined;

async function session(text: string | null = COMPLETE, start: Start = {}): Promise<ServerProcess> {
  server = await ServerProcess.start(start);
  if (text !== null) {
    await server.open(URI, text);
    if ((start.capabilities ?? VSCODE).workspace?.diagnostics?.refreshSupport) await server.allChecked(URI);
  }
  return server;
}

const place = (running: ServerProcess, words: string) => ({
  textDocument: { uri: URI },
  position: running.rangeOf(URI, words).start,
});
const codes = (problems: readonly { code?: unknown }[]): unknown[] => problems.map(({ code }) => code);

beforeAll(buildServer, 120_000);

afterEach(async () => {
  const ended = server;
  server = undefined;
  if (!ended) return;
  expect(ended.errors, 'what the server logged as errors').toEqual([]);
  expect(ended.unasked, 'notifications that nobody asked for').toEqual([]);
  expect(await ended.stop()).toBe(0);
});

describe('starting', () => {
  it('says what it can do', async () => {
    const { initialized } = await session(null);
    expect(initialized.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { workspaceDiagnostics: false },
      codeActionProvider: {
        resolveProvider: true,
        codeActionKinds: expect.arrayContaining([CodeActionKind.QuickFix, FIX_ALL]),
      },
      hoverProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
    });
  });

  it('answers letters that are not open with nothing', async () => {
    const running = await session(null);
    expect(await running.problems(URI)).toEqual([]);
    expect(await running.request(OUTLINE_REQUEST, { uri: URI })).toBeNull();
    expect(
      await running.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 0 } }),
    ).toBeNull();
  });
});

describe('diagnostics', () => {
  it('flag a missing section, with its page, and say when nothing changed', async () => {
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

  it('come for the structure first, and for the prose when the words are read', async () => {
    const running = await session(null);
    await running.open(URI, COMPLETE.replace('drift', 'dirfts'));
    const refreshed = running.nextRefresh();
    expect(codes(await running.problems(URI))).not.toContain('spelling');
    await refreshed;
    expect(codes(await running.problems(URI))).toContain('spelling');
  });

  it('follow edits, however small, and several at once', async () => {
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

  it('work in an untitled letter, outside any folder', async () => {
    const running = await session(null);
    await running.open('untitled:Untitled-1', NO_HEADLINE);
    expect(codes(await running.problems('untitled:Untitled-1'))).toContain('missing-section');
  });

  it('report front matter that is not in order, once', async () => {
    const running = await session(COMPLETE.replace('stage: final', 'stage: fin: [\nstage: never'));
    const problems = await running.problems(URI);
    expect(problems.length).toBeGreaterThan(0);
    expect(codes(problems)).toContain('front-matter');
    const seen = problems.map(({ message, range }) => JSON.stringify([message, range]));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('obey severity, stage and ignored rules of the settings, and are asked for again when those change', async () => {
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

  it('wait for the letter to be saved where the setting says so and the client does not see to it', async () => {
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
    const began = performance.now();
    await running.open(URI, noise);
    await running.problems(URI);
    const took = performance.now() - began;
    const other = performance.now();
    await running.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
    await running.request('textDocument/foldingRange', { textDocument: { uri: URI } });
    await running.request('textDocument/documentLink', { textDocument: { uri: URI } });
    await running.request(OUTLINE_REQUEST, { uri: URI });
    console.log(
      `5 MB of noise: problems after ${Math.round(took)} ms, symbols, folds, links and outline after ` +
        `another ${Math.round(performance.now() - other)} ms`,
    );
    // Far more than it takes: on a busy machine a test must not fail, and quadratic work would need hours.
    expect(took).toBeLessThan(25_000);
  });
});

describe('fixes', () => {
  it('insert a missing section, with tab stops where the client can', async () => {
    const running = await session(NO_HEADLINE);
    const [problem] = (await running.problems(URI)).filter(({ code }) => code === 'missing-section');
    const actions = await running.actions(URI, problem ? [problem] : [], [CodeActionKind.QuickFix]);
    const insert = actions.find(({ title }) => title.startsWith('Insert'));
    expect(insert).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'missing-section' }] });
    expect(insert?.edit).toBeUndefined();
    const { edit } = await running.resolve(insert as CodeAction);
    expect(JSON.stringify(edit)).toMatch(/"snippet":\{"kind":"snippet","value":"[^"]*\$\{1:/);
    expect(running.edited(URI, edit)).toMatch(/\n\n## Headline findings\n\n\[.*\]\n\n## What/);
  });

  it('of a word that is not known are other spellings, and the lists of words it may be added to', async () => {
    const running = await session(COMPLETE.replace('Plans drift', 'Plans are done too quicky'));
    const problem = (await running.problems(URI)).find(({ code }) => code === 'spelling')!;
    const actions = await running.actions(URI, [problem]);
    const titled = (title: string): CodeAction => actions.find((action) => action.title === title)!;
    expect(running.edited(URI, titled('“quicky” → “quickly”').edit)).toContain('Plans are done too quickly');
    expect(running.edited(URI, titled('Add “quicky” to this letter’s words').edit)).toContain(
      '\nwords:\n  - quicky\n---\n',
    );
    expect(titled('Add “quicky” to the team’s words').command).toMatchObject({
      command: COMMANDS.addWord,
      arguments: [URI, 'quicky', 'team'],
    });
    expect(titled('Add “quicky” to your own words').command?.arguments).toEqual([URI, 'quicky', 'user']);
    await running.replace(
      URI,
      running.document(URI).getText(),
      running.edited(URI, titled('Add “quicky” to this letter’s words').edit),
    );
    expect(codes(await running.problems(URI))).not.toContain('spelling');
  });

  it('come whole and plain to a client that can do no more', async () => {
    const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } } };
    const running = await session(NO_HEADLINE, {
      capabilities: { textDocument: { codeAction: literals } },
      options: {},
    });
    const actions = await running.actions(URI, await running.problems(URI));
    expect(actions.map(({ title }) => title).filter((title) => title.startsWith('Ignore'))).toEqual([]);
    const text = running.edited(URI, actions[0]?.edit);
    expect(text).toMatch(/## Headline findings\n\n\[.*\]\n\n## What/);
  });

  it('are made for the newest text, not the one they were offered for', async () => {
    const running = await session(NO_HEADLINE);
    const [insert] = await running.actions(
      URI,
      (await running.problems(URI)).filter(({ code }) => code === 'missing-section'),
    );
    await running.replace(URI, 'Mill Lane', 'Old Mill Lane\nOff the High Street');
    const { edit } = await running.resolve(insert as CodeAction);
    expect(running.edited(URI, edit)).toMatch(/framework\.\n\n## Headline findings\n\n\[.*\]\n\n## What/);
    await running.replace(URI, '## What', '## Headline findings\n\nGood.\n\n## What');
    expect((await running.resolve(insert as CodeAction)).edit).toBeUndefined();
  });

  it('insert all that is missing in one go, the stops numbered through', async () => {
    const running = await session(without('18 December', 'Carol', without('Dear', '#', NO_HEADLINE)));
    const actions = await running.actions(URI, await running.problems(URI));
    const all = actions.filter(({ title }) => title === 'Insert all missing parts (3)');
    expect(all).toHaveLength(1);
    const { edit } = await running.resolve(all[0] as CodeAction);
    const stops = Array.from(JSON.stringify(edit).matchAll(/\$\{(\d+):/g), ([, number]) => Number(number));
    expect(stops).toEqual(stops.map((_, i) => i + 1));
    expect(stops.length).toBeGreaterThanOrEqual(3);
    await running.change(URI, { text: running.edited(URI, edit) });
    expect(codes(await running.problems(URI)).filter((code) => String(code).startsWith('missing'))).toEqual([]);
  });

  it('come in the order of their use, with one to ignore each finding at the end', async () => {
    const running = await session(
      without('18 December', 'Carol', without('Dear', '#', NO_HEADLINE)).replace('Yours sincerely', 'Your sincerely'),
    );
    const problems = (await running.problems(URI)).filter(
      ({ code }) => code === 'missing-part' || code === 'stock-wording',
    );
    const actions = await running.actions(URI, problems);
    expect(actions.map(({ title }) => title)).toEqual([
      'Insert “Date of the letter”',
      'Insert “Salutation”',
      '“Your” → “Yours”',
      'Insert all missing parts (3)',
      'Explain this rule: A part of the letter’s frame is missing',
      'Explain this rule: A standard sentence that differs from the template’s',
      'Ignore “A part of the letter’s frame is missing”…',
      'Ignore “A part of the letter’s frame is missing”…',
      'Ignore “A standard sentence that differs from the template’s”…',
      // A refactoring, which VS Code shows in a group of its own.
      'Tidy this passage',
    ]);
    // VS Code shows those without diagnostics last.
    expect(actions.map(({ diagnostics }) => diagnostics?.length ?? 0)).toEqual([1, 1, 1, 2, 0, 0, 0, 0, 0, 0]);
  });

  it('offer to ignore a finding, here or in the letter', async () => {
    const running = await session(NO_HEADLINE);
    const problems = (await running.problems(URI)).filter(({ code }) => code === 'missing-section');
    const actions = (await running.actions(URI, [...problems, ...problems])).filter(
      ({ command }) => command?.command === COMMANDS.ignore,
    );
    expect(actions.map(({ command }) => command?.arguments)).toEqual([[URI, 'missing-section', expect.any(String)]]);
    const at = actions[0]?.command?.arguments?.[2] as string;
    for (const params of [{ scope: 'place', at }, { scope: 'letter' }]) {
      const { edits, version } = await running.request<EditResult>(IGNORE_REQUEST, {
        uri: URI,
        rule: 'missing-section',
        reason: 'It is $1 to come: later',
        ...params,
      });
      expect(version).toBe(running.document(URI).version);
      await running.change(URI, ...edits.map(({ range, text }) => ({ range, text })));
      expect(codes(await running.problems(URI))).not.toContain('missing-section');
      expect(running.document(URI).getText()).toContain('It is $1 to come: later');
      await running.change(URI, { text: NO_HEADLINE });
      expect(codes(await running.problems(URI))).toContain('missing-section');
    }
  });

  it('say why a finding cannot be ignored', async () => {
    const running = await session(COMPLETE.replace('stage: final', 'ignore: all'));
    expect(
      await running.request(IGNORE_REQUEST, { uri: URI, rule: 'missing-section', scope: 'letter', reason: 'so' }),
    ).toEqual({ version: 1, edits: [] });
    expect(running.unasked.splice(0)).toEqual(['window/showMessage']);
  });

  it('name the template, in place of another, or say why not', async () => {
    const running = await session(COMPLETE);
    const asked = (template: string): Promise<EditResult> => running.request(TEMPLATE_REQUEST, { uri: URI, template });
    const { edits } = await asked('jtai-2022');
    await running.change(URI, ...edits.map(({ range, text }) => ({ range, text })));
    expect(running.document(URI).getText()).toContain('template: jtai-2022\n');
    expect(await asked('jtai-2022')).toEqual({ version: 2, edits: [] });
    const other = await asked('fv-2018');
    expect(other.edits.map(({ text }) => text)).toEqual(['fv-2018']);
    expect(await asked('no-such-kind')).toEqual({ version: -1, edits: [] });
    await running.replace(URI, 'template: jtai-2022', 'template: [');
    expect(await asked('fv-2018')).toEqual({ version: 3, edits: [] });
    expect(running.unasked.splice(0)).toEqual(['window/showMessage']);
  });

  it('set the stage, or say why not', async () => {
    const running = await session(COMPLETE);
    const { edits } = await running.request<EditResult>(STAGE_REQUEST, { uri: URI, stage: 'drafting' });
    await running.change(URI, ...edits.map(({ range, text }) => ({ range, text })));
    expect(running.document(URI).getText()).toBe(COMPLETE.replace('stage: final', 'stage: drafting'));
    expect((await running.request<OutlineResult>(OUTLINE_REQUEST, { uri: URI })).stage).toBe('drafting');
    expect(await running.request(STAGE_REQUEST, { uri: URI, stage: 'drafting' })).toEqual({ version: 2, edits: [] });
    expect(await running.request(STAGE_REQUEST, { uri: URI, stage: 'never' })).toEqual({ version: -1, edits: [] });
    expect(running.unasked).toEqual([]);
    await running.replace(URI, 'stage: drafting', 'stage: [');
    expect(await running.request(STAGE_REQUEST, { uri: URI, stage: 'final' })).toEqual({ version: 3, edits: [] });
    expect(running.unasked.splice(0)).toEqual(['window/showMessage']);
  });

  it('run on save only where they are safe, and converge', async () => {
    const running = await session(COMPLETE.replace('Yours sincerely', 'Your sincerely').replace('Dear Ms Ash\n', ''));
    const actions = await running.actions(URI, [], [CodeActionKind.SourceFixAll]);
    expect(codes(await running.problems(URI))).toContain('missing-part');
    for (const action of actions) {
      expect(action.kind).toBe(FIX_ALL);
      await running.change(URI, { text: running.edited(URI, (await running.resolve(action)).edit) });
    }
    expect(running.document(URI).getText()).not.toContain('[');
    for (const action of await running.actions(URI, [], [FIX_ALL]))
      expect((await running.resolve(action)).edit).toBeUndefined();
  });
});

describe('the letter’s parts', () => {
  it('are told in an outline', async () => {
    const running = await session(NO_HEADLINE);
    const outline = await running.request<OutlineResult>(OUTLINE_REQUEST, { uri: URI });
    expect(outline.template).toMatchObject({ id: 'fv-current', why: expect.any(String) });
    expect(outline.problems.error).toBeGreaterThan(0);
    const row = outline.parts.find(({ id }) => id === 'main-findings');
    expect(row).toMatchObject({
      state: 'present',
      range: { start: running.rangeOf(URI, '## Main').start },
      children: { length: 5 },
    });
    expect(outline.parts.find(({ id }) => id === 'headline-findings')).toMatchObject({ state: 'missing', words: 0 });
  });

  it('are the document’s symbols', async () => {
    const running = await session();
    const symbols = await running.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    expect(symbols.map(({ name }) => name)).toEqual(expect.arrayContaining(['Salutation', 'Main findings']));
    expect(symbols.find(({ name }) => name === 'Main findings')).toMatchObject({
      detail: '5 · 38 words',
      children: { length: 5 },
    });
  });

  it('can be inserted one by one', async () => {
    const running = await session();
    const answer = await running.request<InsertResult>(INSERT_REQUEST, { uri: URI, part: 'priority-action' });
    expect(answer).toMatchObject({ version: 1, inserted: { length: 1 } });
    const [edit] = answer.edits;
    expect(edit?.text).toContain('${1:');
    expect(await running.request(INSERT_REQUEST, { uri: URI })).toEqual({ version: 1, edits: [], inserted: [] });
    if (!edit) throw new Error('no edit');
    await running.change(URI, { range: edit.range, text: unSnippet(edit.text) });
    expect(running.document(URI).getText()).toMatch(/few\.\n\n## Areas for priority action\n\n- \[.*\]\.\n\n## What/);
  });

  it('can be folded, selected, hovered over, found again', async () => {
    const running = await session(COMPLETE.replace('Leaders know', 'Write to help@example.org. Leaders know'));
    const folds = await running.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri: URI } });
    expect(folds).toContainEqual({
      startLine: running.rangeOf(URI, '## Main').start.line,
      endLine: running.rangeOf(URI, 'Staff say').start.line,
      collapsedText: expect.stringContaining('Main findings'),
    });
    const hover = await running.request<Hover>('textDocument/hover', place(running, 'MASH'));
    expect(hover).toMatchObject({
      contents: { kind: 'markdown', value: expect.stringContaining('multi-agency safeguarding hub') },
      range: running.rangeOf(URI, 'MASH'),
    });
    await running.replace(URI, 'Yours sincerely', 'Your sincerely');
    const why = await running.request<Hover>('textDocument/hover', place(running, 'Your sincerely'));
    expect(why.contents).toMatchObject({
      value: expect.stringMatching(/^\*\*Sign-off\*\*\n\n[^]*\n\n---\n\n\*\*[^]*\*\*\n\n\w/),
    });
    await running.replace(URI, 'Your sincerely', 'Yours sincerely');
    const [selection] = await running.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: URI },
      positions: [place(running, 'wishes').position],
    });
    expect(selection?.range).toEqual(running.rangeOf(URI, 'wishes'));
    expect(selection?.parent?.range).toEqual(running.rangeOf(URI, 'Their wishes shape their plans.'));
    expect(
      await running.request('textDocument/references', {
        ...place(running, 'Bea Rowe'),
        context: { includeDeclaration: true },
      }),
    ).toHaveLength(2);
    expect(await running.request('textDocument/documentHighlight', place(running, 'Bea Rowe'))).toHaveLength(2);
    const renamed = await running.request<WorkspaceEdit>('textDocument/rename', {
      ...place(running, 'Bea Rowe'),
      newName: 'Bea Ray',
    });
    expect(running.edited(URI, renamed)).toBe(running.document(URI).getText().replaceAll('Bea Rowe', 'Bea Ray'));
    expect(await running.request('textDocument/documentLink', { textDocument: { uri: URI } })).toEqual([
      { range: running.rangeOf(URI, 'help@example.org'), target: 'mailto:help@example.org' },
    ]);
  });

  it('are renamed in doubtful places only when a person confirms it', async () => {
    const letter = COMPLETE.replaceAll('Northmoor', 'Barnet').replace('Mill Lane', 'Barnet Road');
    const sure = await session(letter);
    const rename = { ...place(sure, 'Barnet children'), newName: 'Camden' };
    const left = sure.edited(URI, await sure.request<WorkspaceEdit>('textDocument/rename', rename));
    expect(left).toContain('Barnet Road\nBarnet\n');
    expect(left).toContain('visit to Camden');
    await sure.stop();
    const asking = await session(letter, {
      capabilities: {
        ...VSCODE,
        workspace: {
          ...VSCODE.workspace,
          workspaceEdit: { ...VSCODE.workspace?.workspaceEdit, changeAnnotationSupport: { groupsOnLabel: true } },
        },
      },
    });
    const asked = await asking.request<WorkspaceEdit>('textDocument/rename', rename);
    expect(Object.values(asked.changeAnnotations ?? {})).toEqual([
      expect.objectContaining({ label: 'In “Barnet Road”', needsConfirmation: true }),
      expect.objectContaining({ label: 'In “Barnet”', needsConfirmation: true }),
    ]);
    expect(asking.edited(URI, asked)).toContain('Camden Road\nCamden\n');
  });

  it('are completed as they are typed', async () => {
    const running = await session(NO_HEADLINE.replace('## What', '## He\n\n## What'));
    const complete = async (words: string, triggerCharacter?: string) => {
      const { end } = running.rangeOf(URI, words);
      const list = await running.request<CompletionList>('textDocument/completion', {
        textDocument: { uri: URI },
        position: end,
        context: triggerCharacter ? { triggerKind: 2, triggerCharacter } : { triggerKind: 1 },
      });
      return list.items;
    };
    const heading = (await complete('## He')).find(({ label }) => label === 'Headline findings');
    expect(heading).toMatchObject({
      insertTextFormat: 2,
      filterText: '## Headline findings',
      textEdit: {
        range: running.rangeOf(URI, '## He'),
        newText: expect.stringMatching(/^## Headline findings\n\n\$\{1:/),
      },
    });
    await running.replace(URI, '# Focused visit to Northmoor', '# Focused visit to ');
    expect((await complete('# Focused visit to ', ' ')).map(({ label }) => label)).toContain('Barnet');
    expect(await complete('Leaders know ', ' ')).toEqual([]);
  });
});

describe('letters that are not there yet', () => {
  it('are made from a template', async () => {
    const running = await session(null);
    const { templates, authorities } = await running.request<TemplatesResult>(TEMPLATES_REQUEST, {});
    expect(templates.find(({ id }) => id === 'fv-current')).toMatchObject({ family: 'focused-visit', current: true });
    expect(authorities.length).toBeGreaterThanOrEqual(150);
    const made = await running.request<NewLetterResult>(NEW_LETTER_REQUEST, {
      template: 'fv-current',
      authority: 'Northmoor',
      visitDates: ['2026-03-03', '2026-03-04'],
      inspectors: ['Bea Rowe'],
    });
    if ('error' in made) throw new Error(made.error);
    expect(made.text).toContain('on 3 and 4 March 2026');
    expect(unSnippet(made.snippet)).toBe(made.text);
    await running.open(URI, made.text);
    expect(
      (await running.problems(URI)).filter(
        ({ severity, code }) => severity === 1 && String(code).startsWith('missing'),
      ),
    ).toEqual([]);
    expect(await running.request(NEW_LETTER_REQUEST, { template: 'fv-current', letterDate: 'soon' })).toEqual({
      error: expect.stringContaining('“soon”'),
    });
  });

  it('are made of snippets and of pasted text', async () => {
    const running = await session(null);
    const { snippets } = await running.request<{ snippets: { part: string; snippet: string }[] }>(SNIPPETS_REQUEST, {});
    expect(snippets.find(({ part }) => part === 'salutation')?.snippet).toBe('Dear ${1:[title and surname]}$0');
    const { drafts } = await running.request<ImportResult>(IMPORT_REQUEST, {
      text: COMPLETE.replace(/^---[^]*?---\n/, ''),
    });
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.text).toContain('## Main findings');
  });
});

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

  it('are left alone in a workspace that is not trusted', async () => {
    writeFileSync(file, YAML);
    const running = await session(null, {
      folders: [pathToFileURL(folder).toString()],
      options: { docs: 'file:///docs', trusted: false },
    });
    expect(await named(running)).toBe(false);
  });

  describe('and what it ignores', () => {
    const ignore = path.join(folder, '.letters/ignore.yaml');
    const ignoreUri = pathToFileURL(ignore).toString();
    const here = pathToFileURL(path.join(folder, 'a.letter.md')).toString();
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'letters-'));
    const there = pathToFileURL(path.join(elsewhere, 'b.letter.md')).toString();
    const folders = [folder, elsewhere].map((one) => pathToFileURL(one).toString());
    afterAll(() => [ignore, elsewhere].forEach((gone) => rmSync(gone, { recursive: true, force: true })));

    it('is read for the letters of its folder, and read again when it changes', async () => {
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

    it('is left alone in a workspace that is not trusted', async () => {
      writeFileSync(ignore, '- rule: missing-section\n  reason: we practise\n');
      const running = await session(null, { folders, options: { docs: 'file:///docs', trusted: false } });
      await running.open(here, NO_HEADLINE);
      expect(codes(await running.problems(here))).toContain('missing-section');
    });
  });

  it('are told what is wrong in them on files that are not open, and in the outline', async () => {
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
      expect(shown(fileUri)).toEqual([[expect.stringContaining('one of'), 4]]);
      expect(shown(ignoreUri)).toEqual([[expect.stringContaining('YAML'), expect.any(Number)]]);
    }, 20_000);
    const here = pathToFileURL(path.join(folder, 'a.letter.md')).toString();
    await running.open(here, NO_HEADLINE);
    const outline = await running.request<OutlineResult>(OUTLINE_REQUEST, { uri: here });
    expect(outline.team.map(({ uri }) => uri)).toEqual(expect.arrayContaining([fileUri, ignoreUri]));
    // An open template is asked about; to show it twice would be wrong.
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

  it('are told what is wrong in them, in their own file', async () => {
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

describe('manners', () => {
  it('drops what was called off', async () => {
    const running = await session();
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    // While the server reads a letter that never ends, both messages come to lie before it.
    await running.change(URI, { text: 'Children are seen.\n\n'.repeat(50_000) });
    // The check gives way and goes on; the session ends before it does.
    running.problems(URI).catch(() => undefined);
    const asked = running.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument: { uri: URI } },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });

  it('takes any text and any place', async () => {
    const running = await session('');
    for (const text of [
      '',
      '\r\n',
      '---',
      '---\nstage:',
      '#',
      '- ',
      '\uFEFF# x',
      '[',
      '<!--',
      'Dear',
      '\u{1F600}'.repeat(40),
    ]) {
      await running.change(URI, { text });
      await running.problems(URI);
      for (const position of [
        { line: 0, character: 0 },
        { line: 9, character: 99 },
        { line: 0, character: 1 },
      ]) {
        const at = { textDocument: { uri: URI }, position };
        await running.request('textDocument/completion', at);
        await running.request('textDocument/hover', at);
        await running.request('textDocument/selectionRange', { textDocument: { uri: URI }, positions: [position] });
        await running.request('textDocument/references', { ...at, context: { includeDeclaration: true } });
      }
      for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/documentLink'])
        await running.request(method, { textDocument: { uri: URI } });
      await running.request(OUTLINE_REQUEST, { uri: URI });
      await running.request(INSERT_REQUEST, { uri: URI });
    }
  });

  it('serves a client that knows only flat symbols', async () => {
    const { textDocument, ...rest } = VSCODE;
    const running = await session(COMPLETE, {
      capabilities: { ...rest, textDocument: { ...textDocument, documentSymbol: {} } },
    });
    const symbols = await running.request<{ name: string; location: unknown }[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    expect(symbols.find(({ name }) => name === 'Main findings')).toMatchObject({ location: { uri: URI } });
  });
});
