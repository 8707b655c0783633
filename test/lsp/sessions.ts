import { afterEach, expect } from 'vitest';
import { COMPLETE, without } from '../ide/letters';
import { serverOfTest } from './server-of-test';
import type { ServerProcess, Start } from './server-process';
import { VSCODE } from './server-process';

export const URI = 'file:///letters/northmoor.letter.md';
export const NO_HEADLINE = without('## Headline', '## What');
export const FIX_ALL = 'source.fixAll.inspection-letter';

/**
 * Call once in a test file: gives a function that starts a server with `text` open under `URI` (null: with none),
 * already checked if the client pulls. After each test the server must have logged no error, sent nothing unrequested,
 * and exited with 0.
 */
export function sessions(): (text?: string | null, options?: Start) => Promise<ServerProcess> {
  const start = serverOfTest();
  let server: ServerProcess | undefined;

  // Runs before the server is stopped: the last hook comes first.
  afterEach(() => {
    expect(server?.unasked ?? [], 'notifications that nobody asked for').toEqual([]);
    server = undefined;
  });

  return async (text = COMPLETE, options = {}) => {
    server = await start(options);
    if (text !== null) {
      await server.open(URI, text);
      if ((options.capabilities ?? VSCODE).workspace?.diagnostics?.refreshSupport) await server.allChecked(URI);
    }
    return server;
  };
}

export const place = (running: ServerProcess, words: string) => ({
  textDocument: { uri: URI },
  position: running.rangeOf(URI, words).start,
});
export const codes = (problems: readonly { code?: unknown }[]): unknown[] => problems.map(({ code }) => code);
