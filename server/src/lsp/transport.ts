import { writeSync } from 'node:fs';
import type { Message, MessageReader, MessageWriter } from 'vscode-languageserver/node';
import {
  createServerPipeTransport,
  createServerSocketTransport,
  ErrorCodes,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CoalescingStream } from './coalescing-stream';
import type { Refuse } from './lifecycle';
import { Lifecycle } from './lifecycle';
import { StreamReader } from './stream-reader';

/** Reader and writer of the connection to a client. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/**
 * The connection to the client that started this process: standard input and output, or what the arguments name
 * (`--node-ipc`, `--pipe=…`, `--socket=…`). When it breaks or closes, the process ends: with 0 after `shutdown`, else
 * with 1 and, where something was wrong with it, a line on standard error, so that the client can start the server
 * again.
 */
export function openTransport(transport: 'stdio' | 'arguments', args: readonly string[]): Transport {
  const line = transport === 'stdio' ? overStreams() : overArguments(args);
  const reader = new Lifecycle(line.reader, refusing(line.writer));
  const end = (): never => process.exit(reader.isShut ? 0 : 1);
  reader.onError((error) => {
    report(
      `A message from the editor could not be read (${error.message}). The server ends; the editor may start it again.`,
    );
    process.exit(1);
  });
  reader.onClose(end);
  line.writer.onClose(end);
  process.once('disconnect', end);
  return { reader, writer: line.writer };
}

function overStreams(): Transport {
  const writer = new StreamMessageWriter(new CoalescingStream(process.stdout));
  // The pipe breaks when the client ends without saying exit.
  process.stdout.on('error', () => process.exit(1));
  const refuse = refusing(writer);
  return {
    reader: new StreamReader(process.stdin, (problem) =>
      refuse(null, ErrorCodes.ParseError, `The message is no JSON: ${problem}`),
    ),
    writer,
  };
}

function overArguments(args: readonly string[]): Transport {
  const valueOf = (name: string): string | undefined => {
    const at = args.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
    return at < 0 ? undefined : args[at] === name ? args[at + 1] : args[at]?.slice(name.length + 1);
  };
  const pipe = valueOf('--pipe');
  const port = Number(valueOf('--socket') ?? 0);
  if (pipe !== undefined || port > 0) {
    const [reader, writer] = pipe !== undefined ? createServerPipeTransport(pipe) : createServerSocketTransport(port);
    return { reader, writer };
  }
  return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
}

const refusing =
  (writer: MessageWriter): Refuse =>
  (id, code, message) => {
    // What cannot be told any more need not be.
    void writer.write({ jsonrpc: '2.0', id, error: { code, message } } as Message).catch(() => undefined);
  };

/** Said at once, as the process ends. */
function report(sentence: string): void {
  try {
    writeSync(process.stderr.fd, `inspection-letters: ${sentence}\n`);
  } catch {
    // Nobody listens.
  }
}
