import type { ServerResponse } from 'node:http';

/** How a test server fails: a status, a connection that breaks, no answer at all, or work that is done and not told. */
export type Failure =
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly raw?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | 'drop'
  | 'silence'
  | 'lost-answer'
  | 'none';

/** Failures that are still to come, one a request. */
export function failures() {
  const planned: Failure[] = [];
  return {
    /** Makes the next requests fail, one after the other. */
    plan: (...next: Failure[]): void => {
      planned.push(...next);
    },
    /** Forgets the failures that have not come yet. */
    unplan: (): void => {
      planned.length = 0;
    },
    /** Whether this request failed; it is answered then. */
    applied(response: ServerResponse): boolean {
      const failure = planned.shift();
      if (failure === undefined || failure === 'none') return false;
      if (failure === 'silence') return true;
      if (failure === 'lost-answer') {
        response.end = () => response.destroy();
        return false;
      }
      if (failure === 'drop') response.destroy();
      else {
        response.writeHead(failure.status, { 'content-type': 'application/json', ...failure.headers });
        response.end(failure.raw ?? JSON.stringify(failure.body ?? { message: 'planned failure' }));
      }
      return true;
    },
  };
}
