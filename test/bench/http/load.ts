import autocannon from 'autocannon';
import type { Call } from './call.ts';

/** How much is asked of a server, and for how long. */
export interface LoadOptions {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly stop: AbortSignal;
}

/** What came of a load. Calls that wait for an answer at its end are cut off, and count nowhere. */
export interface LoadFigures {
  readonly answers: number;
  readonly seconds: number;
  /** How long each answer took in milliseconds, the shortest first. */
  readonly latencies: readonly number[];
  /** How often what went wrong: another status than the expected one, a connection that broke, no answer in 10 s. */
  readonly errors: ReadonlyMap<string, number>;
}

/** Calls a server from so many connections at a time, each as soon as the one before has its answer. */
export async function load(
  { next, status }: Call,
  { url, connections, seconds, stop }: LoadOptions,
): Promise<LoadFigures> {
  stop.throwIfAborted();
  const latencies: number[] = [];
  const errors = new Map<string, number>();
  const count = (what: string): void => void errors.set(what, (errors.get(what) ?? 0) + 1);
  const ended = Promise.withResolvers<autocannon.Result>();
  const requests = [{ setupRequest: (defaults: autocannon.Request) => ({ ...defaults, ...next() }) }];
  const run = autocannon({ url, connections, duration: seconds, requests }, (fault: unknown, result) => {
    if (fault === null) ended.resolve(result);
    else ended.reject(new Error(`The load on ${url} could not be made`, { cause: fault }));
  });
  run.on('response', (_client, answered, _bytes, milliseconds) => {
    latencies.push(milliseconds);
    if (answered !== status) count(String(answered));
  });
  run.on('reqError', (fault) => {
    count(fault instanceof Error ? fault.message : String(fault));
  });
  const end = (): void => {
    run.stop();
  };
  stop.addEventListener('abort', end, { once: true });
  const { duration } = await ended.promise;
  stop.removeEventListener('abort', end);
  stop.throwIfAborted();
  latencies.sort((one, other) => one - other);
  return { answers: latencies.length, seconds: duration, latencies, errors };
}

/** The latency that this share of the answers does not exceed, in milliseconds; Infinity where nothing was answered. */
export const percentile = ({ latencies }: LoadFigures, share: number): number =>
  latencies[Math.ceil(latencies.length * share) - 1] ?? Infinity;
