import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
// Rules that need the compiler's types are left to `npm run lint`: a planted file is not on disk.
const linter = new ESLint({
  cwd: root,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' },
  },
});

/** The linter's messages for a planted text. */
async function problemsOf(file: string, text: string): Promise<string[]> {
  const [result] = await linter.lintText(text, { filePath: path.join(root, file) });
  const fatal = result!.messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return result!.messages.filter((message) => message.ruleId?.startsWith('layers/')).map((message) => message.message);
}

describe('the boundaries between the layers', () => {
  it('allows imports from lower layers', async () => {
    expect(
      await problemsOf(
        'server/src/rules/planted.ts',
        `
      import type { Span } from '../text/span';
      import type { Reading } from '../reading/reading';
      import { other } from './other';
      import data from '../../data/templates/planted.yaml';
      export const used: [Span, Reading] | undefined = undefined;
      export { other, data };
    `,
      ),
    ).toEqual([]);
  });

  it('reports an import from a higher layer', async () => {
    expect(
      await problemsOf('server/src/reading/planted.ts', "import { a } from '../rules/engine/rule'; export { a };"),
    ).toEqual(['reading (layer 4) does not import from rules (layer 7): imports point down only.']);
  });

  it('reports an import from another room in the same layer', async () => {
    expect(
      await problemsOf('server/src/letter/planted.ts', "import type { A } from '../dates/a'; export type B = A;"),
    ).toEqual(['letter (layer 2) does not import from dates (layer 2): imports point down only.']);
  });

  it.each([
    ["export { a } from '../service/service';", 'export from'],
    ["export * from '../service/service';", 'export all'],
    ["export const a = import('../service/service');", 'import()'],
    ["export type A = import('../service/service').A;", 'import type'],
    ["export type A = typeof import('../service/service');", 'typeof import'],
  ])('sees %s (%s)', async (text) => {
    expect(await problemsOf('server/src/text/planted.ts', text)).toEqual([
      'text (layer 1) does not import from service (layer 9): imports point down only.',
    ]);
  });

  it.each([
    'node:fs',
    'fs',
    'fs/promises',
    'node:path',
    'vscode',
    'vscode-languageserver',
    'vscode-languageserver/node',
    'vscode-languageserver-protocol',
    'vscode-languageserver-textdocument',
  ])('keeps %s to the highest layers', async (name) => {
    const text = `import * as world from '${name}'; export { world };`;
    expect(await problemsOf('server/src/service/planted.ts', text)).toEqual([
      `service is below layer 10 and does not import ${name}: only host, lsp and cli do input and output.`,
    ]);
    expect(await problemsOf('server/src/lsp/planted.ts', text)).toHaveLength(name === 'vscode' ? 1 : 0);
  });

  it('reports input and output globals in lower layers, but not local names', async () => {
    const text = 'export const home = process.env; export function own(fetch: number): number { return fetch; }';
    expect(await problemsOf('server/src/export/planted.ts', text)).toEqual([
      'export is below layer 10 and does not use process: only host, lsp and cli do input and output.',
    ]);
    expect(await problemsOf('server/src/cli/planted.ts', text)).toEqual([]);
  });

  it('lets the client import the server’s protocol and nothing else', async () => {
    expect(
      await problemsOf(
        'client/src/planted.ts',
        "import * as vscode from 'vscode'; import { a } from '../../server/src/protocol/protocol'; export " +
          '{ a, vscode };',
      ),
    ).toEqual([]);
    expect(
      await problemsOf('client/src/planted.ts', "import { a } from '../../server/src/text/span'; export { a };"),
    ).toEqual(['The client does not import server/src/text/span: of the server it knows only server/src/protocol.']);
  });

  it('keeps client, tools and tests from importing the server', async () => {
    expect(
      await problemsOf(
        'server/src/cli/planted.ts',
        "import { a } from '../../../client/src/a'; import { b } from '../../../tools/b.mjs'; export { a, b };",
      ),
    ).toEqual([
      'cli does not import client/src/a: the server imports only from server/.',
      'cli does not import tools/b.mjs: the server imports only from server/.',
    ]);
  });

  it('requires a layer for a new room', async () => {
    expect(await problemsOf('server/src/attic/planted.ts', "import { a } from '../text/span'; export { a };")).toEqual([
      'server/src/attic has no layer: give it one in tools/layers.mjs.',
    ]);
  });
});
