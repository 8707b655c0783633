import type { CancellationToken, Connection, RequestHandler, RequestType } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Log } from '../host/log';

export type HandlerResult<R> = Promise<R | ResponseError<void>>;

/**
 * A request handler that never rejects: what it throws goes to the log, and the answer is `empty`. A request that was
 * called off while others were served is not worked on.
 */
export function handleSafely<P, R>(
  log: Log,
  name: string,
  empty: R,
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
      return empty;
    }
  };
}

/**
 * Answers a custom request (`protocol/requests.ts`). `empty` is answered where the handler throws, which the log says.
 */
export function onRequest<P, R>(
  { connection, log }: { readonly connection: Connection; readonly log: Log },
  type: RequestType<P, R, void>,
  empty: NoInfer<R>,
  handle: (params: P, token: CancellationToken) => Promise<NoInfer<R>> | NoInfer<R>,
): void {
  const handler = handleSafely<P, R>(log, type.method, empty, handle);
  // The library's type of an answer is conditional on R, which is not known here.
  connection.onRequest(type, handler as RequestHandler<P, R, void>);
}

/** Resolves when what has come in meanwhile has been taken in. */
export const yieldToEventLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, 'called off');
