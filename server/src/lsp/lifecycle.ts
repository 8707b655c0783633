import type { DataCallback, Disposable, Message, MessageReader } from 'vscode-languageserver';
import { ErrorCodes } from 'vscode-languageserver';

/**
 * What a message may be answered with instead of being served; `id` is null where the message has none that can be
 * read.
 */
export type Refuse = (id: number | string | null, code: number, sentence: string) => void;

/**
 * Lets through what the state of the session allows (LSP, “Server lifecycle”): before `initialize` and after `shutdown`
 * requests are refused and notifications dropped, save `exit`; a message that is none is refused.
 */
export class Lifecycle implements MessageReader {
  private state: 'new' | 'open' | 'shut' = 'new';

  constructor(
    private readonly reader: MessageReader,
    private readonly refuse: Refuse,
  ) {}

  get onError(): MessageReader['onError'] {
    return this.reader.onError;
  }

  get onClose(): MessageReader['onClose'] {
    return this.reader.onClose;
  }

  get onPartialMessage(): MessageReader['onPartialMessage'] {
    return this.reader.onPartialMessage;
  }

  /** True when the client has said that it is done. */
  get isShut(): boolean {
    return this.state === 'shut';
  }

  listen(callback: DataCallback): Disposable {
    return this.reader.listen((message) => {
      if (this.admits(message)) callback(message);
    });
  }

  dispose(): void {
    this.reader.dispose();
  }

  private admits(message: unknown): boolean {
    if (typeof message !== 'object' || message === null || Array.isArray(message))
      return this.refused(null, ErrorCodes.InvalidRequest, 'A message is one JSON object.');
    const { id, method, result, error } = message as Message & {
      readonly id?: unknown;
      readonly method?: unknown;
      readonly result?: unknown;
      readonly error?: unknown;
    };
    if (method === undefined && id !== undefined && (result !== undefined || error !== undefined)) return true;
    const known = typeof id === 'number' || typeof id === 'string' ? id : null;
    if (typeof method !== 'string' || (id !== undefined && known === null))
      return this.refused(known, ErrorCodes.InvalidRequest, 'A request has a method and an id.');
    return known === null ? this.admitsNotification(method) : this.admitsRequest(method, known);
  }

  private admitsNotification(method: string): boolean {
    return method === 'exit' || this.state === 'open';
  }

  private admitsRequest(method: string, id: number | string): boolean {
    if (this.state === 'shut') return this.refused(id, ErrorCodes.InvalidRequest, 'The server was asked to shut down.');
    if (this.state === 'new' && method !== 'initialize')
      return this.refused(id, ErrorCodes.ServerNotInitialized, 'The first request is “initialize”.');
    if (this.state === 'open' && method === 'initialize')
      return this.refused(id, ErrorCodes.InvalidRequest, 'The server is initialised already.');
    this.state = method === 'shutdown' ? 'shut' : 'open';
    return true;
  }

  private refused(...answer: Parameters<Refuse>): false {
    this.refuse(...answer);
    return false;
  }
}
