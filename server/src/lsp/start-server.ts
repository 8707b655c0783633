import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ArchiveStore } from './archive-store';
import { serveExchange } from './exchange';
import { serveInsight } from './insight';
import { serveLearning } from './learn';
import type { Platform } from './platform';
import { serveRepeated } from './repeated';
import { serve } from './server';
import { openTransport } from './transport';

/**
 * Serves one client until it says exit: over standard input and output, or over what the program's arguments name
 * (`--node-ipc`, `--stdio`, `--pipe=…`).
 */
export function startServer(transport: 'stdio' | 'arguments'): void {
  const { reader, writer } = openTransport(transport, process.argv.slice(2));
  serve(createConnection(ProposedFeatures.all, reader, writer), PROCESS);
}

/** A process of its own, which reads files whenever it likes. */
const PROCESS: Platform = {
  files: {
    begin: () => {},
    gather: () => undefined,
    renew: () => undefined,
    named: () => undefined,
    besideBundle: () => undefined,
    written: () => Promise.resolve(undefined),
  },
  archive: (log, arrived) => new ArchiveStore(log, arrived),
  serveMore: (session, commented) => {
    serveExchange(session, commented);
    serveInsight(session);
    serveLearning(session);
    serveRepeated(session);
  },
};
