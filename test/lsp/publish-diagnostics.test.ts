import { describe, expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { COMPLETE, without } from '../ide/letters';
import { serverOfTest } from './server-of-test';
import type { ServerProcess, Start } from './server-process';
import { VSCODE } from './server-process';

const URI = 'file:///letters/northmoor.letter.md';
const NO_HEADLINE = without('## Headline', '## What');

/** A client that cannot pull, such as Neovim 0.7 and older Emacs. */
const { diagnostic: _diagnostic, ...PLAIN_TEXT_DOCUMENT } = VSCODE.textDocument ?? {};
const { diagnostics: _diagnostics, ...PLAIN_WORKSPACE } = VSCODE.workspace ?? {};
const OTHERS: Start = {
  capabilities: { workspace: PLAIN_WORKSPACE, textDocument: PLAIN_TEXT_DOCUMENT },
  options: {},
};

const start = serverOfTest();

async function session(text: string, options: Start = OTHERS): Promise<ServerProcess> {
  const server = await start(options);
  await server.open(URI, text);
  return server;
}

const has =
  (code: string, version?: number) =>
  (params: PublishDiagnosticsParams): boolean =>
    (version === undefined || params.version === version) && params.diagnostics.some((one) => one.code === code);
const moment = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a client that does not pull diagnostics', () => {
  it('is not offered pull diagnostics, and gets the structure first and then the prose', async () => {
    const running = await session(without('Dear Ms Ash', '# Focused').replace('drift', 'dirfts'));
    expect(running.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const first = await running.publishedSuch(has('missing-part', 1));
    expect(first.uri).toBe(URI);
    expect(await running.publishedSuch(has('spelling', 1))).toBeDefined();
  });

  it('gets them with the version they are for, once for several edits in quick succession', async () => {
    const running = await session(COMPLETE.replace('drift', 'dirfts'));
    await running.publishedSuch(has('spelling'));
    running.published.splice(0);
    await running.replace(URI, '## Headline findings', '');
    await running.replace(URI, 'Dear Ms Ash', 'Dear Ms');
    await running.replace(URI, 'Dear Ms', 'Dear Ms Ash');
    const params = await running.publishedSuch(has('missing-section'));
    expect(params.version).toBe(4);
    expect(running.published).toHaveLength(1);
  });

  it('gets empty ones when the letter is closed, and none after that', async () => {
    const running = await session(NO_HEADLINE);
    await running.publishedSuch(has('missing-section'));
    await running.replace(URI, 'Dear Ms Ash', 'Dear Ms');
    await running.close(URI);
    await running.publishedSuch(({ diagnostics }) => diagnostics.length === 0);
    await moment(500);
    expect(running.published.at(-1)).toEqual({ uri: URI, diagnostics: [] });
  });

  it('gets them only after saving, if the setting says so', async () => {
    const running = await session(COMPLETE.replace('drift', 'dirfts'), {
      ...OTHERS,
      settings: () => ({ run: 'onSave' }),
    });
    await running.publishedSuch(has('spelling'));
    running.published.splice(0);
    await running.replace(URI, '## Headline findings', '');
    await moment(500);
    expect(running.published).toEqual([]);
    await running.save(URI);
    await running.publishedSuch(has('missing-section', 2));
  });

  it('gets them again when settings change', async () => {
    let rules = {};
    const running = await session(NO_HEADLINE, { ...OTHERS, settings: () => ({ rules }) });
    await running.publishedSuch(has('missing-section'));
    rules = { 'missing-section': 'off' };
    running.published.splice(0);
    await running.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const { diagnostics } = await running.publishedSuch(() => true);
    expect(diagnostics.map(({ code }) => code)).not.toContain('missing-section');
  });

  it('gets the problems of a team’s template', async () => {
    const server = await start(OTHERS);
    const uri = 'file:///letters/.letters/templates/ours.yaml';
    await server.open(uri, 'id: ours\n', 'yaml');
    expect(await server.publishedSuch(has('template', 1))).toMatchObject({ uri });
  });
});

describe('a client that pulls diagnostics', () => {
  it('is not sent any', async () => {
    const running = await session(NO_HEADLINE, {});
    await running.allChecked(URI);
    await running.replace(URI, 'Dear Ms Ash', 'Dear Ms');
    await running.save(URI);
    await moment(500);
    await running.close(URI);
    await running.problems(URI);
    expect(running.published).toEqual([]);
  });
});
