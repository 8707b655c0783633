import { describe, expect, it } from 'vitest';
import type {
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SelectionRange,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { InsertResult, OutlineResult } from '../../server/src/protocol/protocol';
import { INSERT_REQUEST, OUTLINE_REQUEST } from '../../server/src/protocol/requests';
import { COMPLETE } from '../ide/letters';
import { unSnippet, VSCODE } from './server-process';
import { NO_HEADLINE, place, sessions, URI } from './sessions';

const session = sessions();

describe('the letter’s parts', () => {
  it('are returned in an outline', async () => {
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

  it('can be folded, selected, hovered over and found', async () => {
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

  it('are renamed in doubtful places only if the user confirms it', async () => {
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
