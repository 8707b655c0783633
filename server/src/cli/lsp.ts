import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Command, CliContext } from './context';

export const command: Command = {
  help: `Usage: inspection-letters lsp

Runs the language server for an editor, over standard input and output (Language Server Protocol). It ends when the \
editor
does.

Example, for an editor's settings:
  inspection-letters lsp
`,
  run: serve,
};

// The server is a separate bundle, so that the other commands need not carry it.
function serve(args: readonly string[], context: CliContext): Promise<0 | 2> {
  const unknown = args.find((arg) => arg !== '--stdio');
  const server = path.join(__dirname, 'server.js');
  const problem =
    unknown !== undefined
      ? `“inspection-letters lsp” takes no “${unknown}”.`
      : existsSync(server)
        ? undefined
        : `The language server ${server} is missing: build it with “npm run build”.`;
  if (problem !== undefined) {
    context.tell(problem);
    return Promise.resolve(2);
  }
  (createRequire(__filename)(server) as { startServer: (transport: 'stdio') => void }).startServer('stdio');
  return new Promise(() => {
    // The server ends the process when its editor says so or disconnects.
  });
}
