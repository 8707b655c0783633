import { afterEach, beforeAll, expect } from 'vitest';
import type { Start } from './server-process';
import { buildServer, ServerProcess } from './server-process';

/**
 * For a file of tests: builds the server before all of them, gives each what starts one, and ends that after it. What
 * the server logged as an error fails the test.
 */
export function serverOfTest(): (options?: Start) => Promise<ServerProcess> {
  let server: ServerProcess | undefined;
  beforeAll(buildServer, 120_000);
  afterEach(async () => {
    const ended = server;
    server = undefined;
    if (!ended) return;
    expect(ended.errors, 'what the server logged as errors').toEqual([]);
    expect(await ended.stop()).toBe(0);
  });
  return async (options = {}) => (server = await ServerProcess.start(options));
}
