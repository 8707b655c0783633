import { afterEach, beforeAll, expect } from 'vitest';
import { COMPLETE, without } from '../ide/letters';
import type { Start } from './server-process';
import { buildServer, ServerProcess, VSCODE } from './server-process';

export const URI = 'file:///letters/northmoor.letter.md';
export const NO_HEADLINE = without('## Headline', '## What');
export const FIX_ALL = 'source.fixAll.inspection-letter';

/**
 * Call once in a test file: gives a function that starts a server with `text` open under `URI` (null: with none),
 * already checked if the client pulls. After each test the server must have logged no error, sent nothing unrequested,
 * and exited with 0.
 */
export function sessions(): (text?: string | null, start?: Start) => Promise<ServerProcess> {
  let server: ServerProcess | undefined;

  beforeAll(buildServer, 120_000);

  afterEach(async () => {
    const ended = server;
    server = undefined;
    if (!ended) return;
    expect(ended.errors, 'what the server logged as errors').toEqual([]);
    expect(ended.unasked, 'notifications that nobody asked for').toEqual([]);
    expect(await ended.stop()).toBe(0);
  });

  return async (text = COMPLETE, start = {}) => {
    server = await ServerProcess.start(start);
    if (text !== null) {
      await server.open(URI, text);
      if ((start.capabilities ?? VSCODE).workspace?.diagnostics?.refreshSupport) await server.allChecked(URI);
    }
    return server;
  };
}

export const place = (running: ServerProcess, words: string) => ({
  textDocument: { uri: URI },
  position: running.rangeOf(URI, words).start,
});
export const codes = (problems: readonly { code?: unknown }[]): unknown[] => problems.map(({ code }) => code);
