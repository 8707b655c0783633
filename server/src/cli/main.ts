import { isMainThread, workerData } from 'node:worker_threads';
import { ownVersion } from '../host/version';
import { printable } from '../text/printable';
import { nearest } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { paintFor, wantsColour } from './paint';

/** Commands are loaded on demand, so that short ones start quickly. */
const COMMANDS: Readonly<
  Record<string, { readonly summary: string; readonly load: () => Promise<{ readonly command: Command }> }>
> = {
  check: { summary: 'Lists what is missing, misplaced or contradictory in letters', load: () => import('./check') },
  export: {
    summary: 'Writes letters as accessible PDF, Word, HTML or plain text files',
    load: () => import('./export'),
  },
  import: { summary: 'Makes drafts from Word, PDF and text files', load: () => import('./import') },
  new: { summary: 'Starts a letter from a template', load: () => import('./new') },
  outline: { summary: 'Compares the parts of a letter with its template', load: () => import('./outline') },
  compare: { summary: 'Shows what has changed between two versions of a letter', load: () => import('./compare') },
  inspect: {
    summary: 'Finds what must not be in a published Word or PDF file',
    load: () => import('./inspect'),
  },
  review: { summary: 'Makes a sheet of a letter’s related statements, for a reviewer', load: () => import('./review') },
  send: {
    summary: 'Writes a letter as a Word file for comments, or the answers to them',
    load: () => import('./send'),
  },
  receive: { summary: 'Imports comments and tracked changes from Word files', load: () => import('./receive') },
  progress: {
    summary: 'Shows what became of the areas of earlier letters',
    load: () => import('./progress'),
  },
  clock: { summary: 'Calculates the deadlines that follow from a visit', load: () => import('./clock') },
  ready: { summary: 'Says whether a letter can go on to its next stage', load: () => import('./ready') },
  'evidence-pack': {
    summary: 'Writes one document that shows how a letter was checked',
    load: () => import('./evidence-pack'),
  },
  insight: {
    summary: 'Compiles figures on a folder of letters: a page, a table or data',
    load: () => import('./insight'),
  },
  sameness: {
    summary: 'Finds sentences of findings that occur in another letter',
    load: () => import('./sameness'),
  },
  drift: { summary: 'Shows where letters begin to differ from their template', load: () => import('./drift') },
  extract: {
    summary: 'Makes a summary of a letter for a scrutiny panel or the press',
    load: () => import('./extract'),
  },
  explain: { summary: 'Explains what a rule finds, why, and how to fix it', load: () => import('./explain') },
  learn: { summary: 'Makes a template from letters of one kind', load: () => import('./learn') },
  'learn-words': {
    summary: 'Learns the phrases that a team’s own letters use',
    load: () => import('./learn-words'),
  },
  rules: { summary: 'Lists the rules', load: () => import('./rules') },
  templates: { summary: 'Lists the templates', load: () => import('./templates') },
  lsp: { summary: 'Runs the language server over standard input and output', load: () => import('./lsp') },
};

const help =
  (): string => `inspection-letters ${ownVersion()}: drafts and checks Ofsted inspection letters. Nothing leaves this \
computer.

Usage: inspection-letters COMMAND [options]

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(13)} ${summary}`)
  .join('\n')}

  inspection-letters COMMAND --help   shows the options and examples of a command
  inspection-letters --version

Examples:
  inspection-letters check letters/
  inspection-letters import northmoor.txt --out-dir drafts
  inspection-letters export northmoor.letter.md --to pdf
`;

let isErrorOpen = false;

async function main(args: readonly string[]): Promise<ExitCode> {
  const context = contextOf(process);
  const [name, ...rest] = args;
  if (name === '--version' || name === '-V') return shown(context, `${ownVersion()}\n`);
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = rest[0] && Object.hasOwn(COMMANDS, rest[0]) ? COMMANDS[rest[0]] : undefined;
    return shown(context, asked ? (await asked.load()).command.help : help());
  }
  if (name === undefined) {
    context.tell(help());
    return 2;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    context.tell(
      `There is no command “${name}”.${nearest(name, Object.keys(COMMANDS))} “inspection-letters --help” lists them.`,
    );
    return 2;
  }
  const { command } = await entry.load();
  const beforeEnd = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (beforeEnd.includes('--help') || beforeEnd.includes('-h')) return shown(context, command.help);
  return command.run(rest, context);
}

async function shown(context: CliContext, text: string): Promise<ExitCode> {
  await context.out(text);
  return 0;
}

function contextOf({ stdout, env }: NodeJS.Process): CliContext {
  return {
    folder: process.cwd(),
    out: async (text) => {
      if (text !== '' && !stdout.write(text)) await new Promise((resolve) => stdout.once('drain', resolve));
    },
    tell: (sentence) => void standardError().write(printable(sentence.endsWith('\n') ? sentence : `${sentence}\n`)),
    get progress() {
      const stderr = standardError();
      return stderr.isTTY
        ? (line: string): void => void stderr.write(`\r\u001b[K${printable(line).slice(0, (stderr.columns || 80) - 1)}`)
        : undefined;
    },
    paint: paintFor(wantsColour(stdout.isTTY, env)),
    ...(stdout.isTTY && stdout.columns ? { columns: stdout.columns } : {}),
  };
}

// Threads of a command run this program, too.
if (isMainThread) runMain();
else void import('./check-thread').then(({ serveChecks }) => serveChecks(workerData));

function runMain(): void {
  // The reader of our output may stop early (`| head`): that is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });

  void main(process.argv.slice(2))
    .catch((error: unknown): ExitCode => {
      standardError().write(
        'inspection-letters stopped because of an internal error: ' +
          `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      return 2;
    })
    .then(async (code) => {
      // A slow reader must still receive all output; after that nothing is waited for, such as optimisation in
      // progress.
      process.exitCode = code;
      await written(process.stdout);
      if (isErrorOpen) await written(process.stderr);
      process.exit();
    });
}

/** Standard error, opened on first use: opening it takes time and is often unnecessary. */
function standardError(): NodeJS.WriteStream {
  isErrorOpen = true;
  return process.stderr;
}

const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => void stream.write('', () => resolve()));
