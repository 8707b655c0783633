import { afterEach, beforeAll, expect } from 'vitest';
import type { Start } from './server-process';
import { buildServer, ServerProcess } from './server-process';

/**
 * For a test file: builds the server before all tests, gives each test a way to start one, and stops it afterwards. An
 * error logged by the server fails the test.
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
