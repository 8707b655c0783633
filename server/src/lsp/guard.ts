import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import type { Log } from './log';

export type Answer<R> = Promise<R | ResponseError<void>>;

/**
 * A request handler that never rejects: what it throws goes to the log, and the answer is `empty`. A request that was
 * called off while others were served is not worked on.
 */
export function guarded<P, R>(
  log: Log,
  name: string,
  empty: R,
  handle: (params: P, token: CancellationToken) => Promise<R> | R,
): (params: P, token: CancellationToken) => Answer<R> {
  return async (params, token) => {
    try {
      // What came in meanwhile, the calling off of this request above all, is taken in first.
      await breath();
      if (token.isCancellationRequested) return calledOff();
      const answer = await handle(params, token);
      return token.isCancellationRequested ? calledOff() : answer;
    } catch (error) {
      log.surprise(name, error);
      return empty;
    }
  };
}

/** Resolves when what has come in meanwhile has been taken in. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const calledOff = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, 'called off');
