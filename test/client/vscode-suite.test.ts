import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

// The manifest's contributions and VS Code's requests are tested in a real VS Code; this test only ensures that none is
// forgotten. Mentioning a command does not show that it works: the tests there do that.
const folder = 'test/vscode';
const suite = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n');
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: {
    commands: { command: string }[];
    views: Record<string, { id: string }[]>;
    viewsWelcome: { view: string }[];
  };
};
const isNamed = (name: string): boolean => suite.includes(`'${name}'`);

it('tests every command of the manifest in VS Code', () => {
  const commands = contributes.commands.map(({ command }) => command);
  expect(commands.length).toBeGreaterThan(60);
  expect(commands.filter((command) => !isNamed(command))).toEqual([]);
});

it('tests every view of the manifest in VS Code', () => {
  const views = Object.values(contributes.views).flatMap((each) => each.map(({ id }) => id));
  expect(views.length).toBeGreaterThan(5);
  expect(views.filter((view) => !suite.includes(`${view}.focus`) && !isNamed(view))).toEqual([]);
  expect(contributes.viewsWelcome.map(({ view }) => view).filter((view) => !views.includes(view))).toEqual([]);
});

it('tests every provider of the server in VS Code', () => {
  const ASKED: Readonly<Record<string, string>> = {
    codeActionProvider: 'vscode.executeCodeActionProvider',
    completionProvider: 'vscode.executeCompletionItemProvider',
    documentSymbolProvider: 'vscode.executeDocumentSymbolProvider',
    hoverProvider: 'vscode.executeHoverProvider',
    foldingRangeProvider: 'vscode.executeFoldingRangeProvider',
    selectionRangeProvider: 'vscode.executeSelectionRangeProvider',
    documentLinkProvider: 'vscode.executeLinkProvider',
    codeLensProvider: 'vscode.executeCodeLensProvider',
    semanticTokensProvider: 'vscode.provideDocumentSemanticTokens',
    inlayHintProvider: 'vscode.executeInlayHintProvider',
    // VS Code has no public command for it: the suite types, with the setting of this name.
    linkedEditingRangeProvider: 'linkedEditing',
    documentFormattingProvider: 'vscode.executeFormatDocumentProvider',
    documentRangeFormattingProvider: 'vscode.executeFormatRangeProvider',
    definitionProvider: 'vscode.executeDefinitionProvider',
    referencesProvider: 'vscode.executeReferenceProvider',
    documentHighlightProvider: 'vscode.executeDocumentHighlights',
    renameProvider: 'vscode.executeDocumentRenameProvider',
  };
  const features = readFileSync('server/src/lsp/letter-features.ts', 'utf8');
  const provided = [...features.matchAll(/\b(\w+Provider): /g)].map(([, name = '']) => name);
  const apart = ['resolveProvider', 'prepareProvider'];
  expect([...new Set(provided)].filter((name) => !apart.includes(name)).sort()).toEqual(Object.keys(ASKED).sort());
  expect(Object.values(ASKED).filter((command) => !isNamed(command))).toEqual([]);
});
