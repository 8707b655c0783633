import { expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionList,
  DocumentSymbol,
  Hover,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { without } from '../ide/letters';
import { serverOfTest } from './server-of-test';
import type { ServerProcess } from './server-process';
import { VSCODE } from './server-process';

// Editors' requests for a letter, from clients with fewer capabilities: each declares what it supports, and must be
// given nothing else. The first supports only the required minimum; the others lack one capability or have one more.

const URI = 'file:///letters/northmoor.letter.md';
/** A misspelt word after a character of two UTF-16 units, and an unfinished heading. */
const LETTER = without('## Headline', '## What')
  .replace('\n## What', '\n## He\n\n## What')
  .replace('Leaders know where', 'The 🎈 of dirfts. Leaders know where');

const LITERALS = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } } };
const CLIENTS: Readonly<Record<string, ClientCapabilities>> = {
  'nothing at all': {},
  'actions and published problems': { textDocument: { codeAction: LITERALS, publishDiagnostics: {} } },
  'UTF-8 before UTF-16': {
    general: { positionEncodings: ['utf-8', 'utf-16'] },
    textDocument: { codeAction: LITERALS },
  },
  'plain text before Markdown': {
    textDocument: {
      codeAction: LITERALS,
      hover: { contentFormat: ['plaintext', 'markdown'] },
      completion: { completionItem: { documentationFormat: ['plaintext'] } },
    },
  },
  'settings that are asked for, and no registration': {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: { codeAction: LITERALS },
  },
  'pulled problems that are not refreshed': { textDocument: { codeAction: LITERALS, diagnostic: {} } },
  'progress of work': { window: { workDoneProgress: true }, textDocument: { codeAction: LITERALS } },
  'all that VS Code has': VSCODE,
};

const start = serverOfTest();

/** The misspelt word's problem, pulled or published as the client supports. */
async function misspelt(running: ServerProcess, { textDocument }: ClientCapabilities) {
  const isIt = ({ code }: { readonly code?: unknown }): boolean => code === 'spelling';
  if (!textDocument?.diagnostic)
    return (await running.publishedSuch(({ diagnostics }) => diagnostics.some(isIt))).diagnostics.find(isIt);
  let found: Awaited<ReturnType<ServerProcess['problems']>>[number] | undefined;
  await expect
    .poll(async () => (found = (await running.problems(URI)).find(isIt)), { timeout: 20_000, interval: 200 })
    .toBeDefined();
  return found;
}

it.each(Object.entries(CLIENTS))(
  'a client with %s is answered according to its capabilities',
  async (_, capabilities) => {
    const { textDocument, workspace, general } = capabilities;
    const running = await start({ capabilities, options: {} });
    const told = running.initialized.capabilities;
    expect(told.diagnosticProvider !== undefined).toBe(textDocument?.diagnostic !== undefined);
    expect(told.positionEncoding).toBe(general?.positionEncodings ? 'utf-16' : undefined);
    await running.open(URI, LETTER);

    const problem = await misspelt(running, capabilities);
    expect(problem?.range).toEqual(running.rangeOf(URI, 'dirfts'));
    if (!textDocument?.publishDiagnostics?.tagSupport && !textDocument?.diagnostic)
      expect(running.published.flatMap(({ diagnostics }) => diagnostics).some(({ tags }) => tags)).toBe(false);

    const actions = await running.actions(URI, [problem!]);
    const mend = actions.find(({ title }) => title.includes('drifts'));
    if (textDocument?.codeAction?.codeActionLiteralSupport) {
      const { edit } = mend?.edit ? mend : await running.resolve(mend as CodeAction);
      expect(running.edited(URI, edit)).toContain('The 🎈 of drifts.');
      expect(edit?.documentChanges !== undefined).toBe(workspace?.workspaceEdit?.documentChanges === true);
      expect(actions.every(({ command }) => command === undefined)).toBe(true);
    } else expect(actions).toEqual([]);

    const at = (words: string) => ({ textDocument: { uri: URI }, position: running.rangeOf(URI, words).end });
    const { contents } = await running.request<Hover & { contents: { kind: string; value: string } }>(
      'textDocument/hover',
      at('## Main findings'),
    );
    const isMarkdown = textDocument?.hover?.contentFormat?.[0] === 'markdown';
    expect(contents.kind).toBe(isMarkdown ? 'markdown' : 'plaintext');
    expect(contents.value.split('\n')[0]).toBe(isMarkdown ? '**Main findings**' : 'Main findings');

    const { items } = await running.request<CompletionList>('textDocument/completion', at('## He'));
    const heading = items.find(({ label }) => label === 'Headline findings');
    const completion = textDocument?.completion?.completionItem;
    expect(heading?.insertTextFormat).toBe(completion?.snippetSupport ? 2 : 1);
    expect(heading?.textEdit?.newText.includes('${')).toBe(completion?.snippetSupport === true);
    expect(heading?.labelDetails !== undefined).toBe(completion?.labelDetailsSupport === true);
    expect(heading?.insertTextMode !== undefined).toBe(completion?.insertTextModeSupport !== undefined);
    expect(heading?.documentation).toMatchObject({
      kind: completion?.documentationFormat?.[0] === 'markdown' ? 'markdown' : 'plaintext',
    });

    const [symbol] = await running.request<(DocumentSymbol | SymbolInformation)[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    expect(symbol && 'children' in symbol).toBe(
      textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    );
    expect(symbol && 'location' in symbol).toBe(
      textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport !== true,
    );

    const rename = await running.request<WorkspaceEdit>('textDocument/rename', {
      ...at('Bea Rowe'),
      newName: 'Bea Ray',
    });
    expect(running.edited(URI, rename)).not.toContain('Bea Rowe');

    // A client that has not declared the capability is not asked to watch files, to register, to refresh or to show
    // progress.
    if (capabilities !== VSCODE) {
      expect(running.registered).toEqual([]);
      expect(running.refreshes).toBe(0);
    }
    expect(running.unasked.filter((method) => method !== 'textDocument/publishDiagnostics')).toEqual([]);
  },
);
