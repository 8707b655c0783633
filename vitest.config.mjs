import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { viteDataPlugin } from './tools/data-plugin.mjs';

export default defineConfig({
  plugins: [viteDataPlugin()],
  // Rows and messages of the client are words too, and VS Code itself is not here.
  resolve: { alias: { vscode: fileURLToPath(new URL('test/client/vscode-in-english.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    // The suite in test/vscode runs inside VS Code, by tools/test-vscode.mjs.
    exclude: [...configDefaults.exclude, 'test/vscode/**'],
    setupFiles: ['test/property-seed.ts'],
    // The corpus and the command line tests need more than the usual five seconds on a small machine.
    testTimeout: 30_000,
    // Vitest leaves one core free; on two cores that makes the tests take twice as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
