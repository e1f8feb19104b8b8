import { type CancellationToken, type Connection, ResponseError } from 'vscode-languageserver';

type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/** Keeps an error in one handler from reaching anything else: it is logged, and the answer is empty. */
export type Guard = <P, R>(
  name: string,
  empty: R,
  handler: Handler<P, R>,
) => (params: P, token?: CancellationToken) => Promise<R>;

const NEVER: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => {} }),
};

/** Guards that log to a connection. Errors that are meant as answers pass. */
export function createGuard(connection: Connection): Guard {
  return (name, empty, handler) =>
    async (params, token = NEVER) => {
      try {
        return await handler(params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        connection.console.error(`${name} failed: ${describe(error)}`);
        return empty;
      }
    };
}

/** An error in full, for a log. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
