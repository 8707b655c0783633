import type { CancellationToken, Connection, RequestHandler, RequestType } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Log } from '../host/log';
import type { L10n } from '../text/l10n';
import type { ClientCapabilities } from './client-capabilities';

export type HandlerResult<R> = Promise<R | ResponseError<void>>;

/**
 * A request handler that never rejects: what it throws goes to the log, and the answer is `empty`. A request that was
 * cancelled while others were served is not worked on.
 */
export const handleSafely = <P, R>(
  log: Log,
  name: string,
  empty: R,
  handle: (params: P, token: CancellationToken) => Promise<R> | R,
): ((params: P, token: CancellationToken) => HandlerResult<R>) => handleOrSay(log, name, () => empty, handle);

function handleOrSay<P, R>(
  log: Log,
  name: string,
  empty: () => R,
  handle: (params: P, token: CancellationToken) => Promise<R> | R,
): (params: P, token: CancellationToken) => HandlerResult<R> {
  return async (params, token) => {
    try {
      // Yield once, so that a `$/cancelRequest` that is already on the wire is processed first.
      await yieldToEventLoop();
      if (token.isCancellationRequested) return cancelled();
      const answer = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : answer;
    } catch (error) {
      log.error(name, error);
      return empty();
    }
  };
}

/** What a request is answered with, of a session. */
interface Speaker {
  readonly connection: Connection;
  readonly log: Log;
  readonly capabilities: () => ClientCapabilities;
}

/**
 * Answers a custom request (`protocol/requests.ts`). Where the handler throws, which the log says, `empty` is answered,
 * or what it makes of the person's language: that is not known before the first request.
 */
export function onRequest<P, R extends object | null>(
  { connection, log, capabilities }: Speaker,
  type: RequestType<P, R, void>,
  empty: NoInfer<R> | ((l10n: L10n) => NoInfer<R>),
  handle: (params: P, token: CancellationToken) => Promise<NoInfer<R>> | NoInfer<R>,
): void {
  const answer = (): R => (typeof empty === 'function' ? empty(capabilities().l10n) : empty);
  const handler = handleOrSay<P, R>(log, type.method, answer, handle);
  // The library's type of an answer is conditional on R, which is not known here.
  connection.onRequest(type, handler as RequestHandler<P, R, void>);
}

/** Resolves when what has come in meanwhile has been taken in. */
export const yieldToEventLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
