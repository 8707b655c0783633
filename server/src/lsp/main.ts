import { startServer } from './start-server';

export { startServer };

// Run as a program (by an editor, with or without `--stdio`) it serves; required by the command line it waits to be
// started.
if (require.main === module)
  startServer(process.argv.some((argument) => /^--(?:node-ipc|socket|pipe)/.test(argument)) ? 'arguments' : 'stdio');
