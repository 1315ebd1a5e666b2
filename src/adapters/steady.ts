import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleAll,
  handleWhen,
  retry,
  type IBackoff,
  type IBackoffFactory,
  type IRetryBackoffContext,
} from 'cockatiel';
import { describeFault } from '../domain/describe-fault.ts';
import type { VendorHealth } from '../ports.ts';
import { VendorError } from './vendor-error.ts';

/** Failures one after the other that open a circuit, and how long it stays open, in milliseconds. */
const failuresToOpen = 5;
const openForMs = 30_000;

/** Pauses before a call is repeated, in milliseconds; what is drawn lies around them. */
const firstPauseMs = 300;
const longestPauseMs = 3_000;

/** No repeat begins later than this after the first try: a function has 30 seconds in all. */
const patienceMs = 10_000;

/** Keeps calls from a vendor that is down; shared by all ports of the vendor. */
export interface Circuit {
  /**
   * Makes a call. Rejects at once, with a `VendorError`, while the circuit is open: from the fifth transient failure
   * in a row on; 30 seconds later one call tries whether the vendor is back.
   */
  run<Result>(call: () => Promise<Result>): Promise<Result>;
  health(): VendorHealth;
}

const states: Readonly<Record<CircuitState, VendorHealth['state']>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open',
};

/** The circuit of a vendor, by the name that operators know it by. */
export function vendorCircuit(vendor: string): Circuit {
  const breaker = circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(failuresToOpen),
    halfOpenAfter: openForMs,
  });
  let since = new Date();
  let failingSince: Date | undefined;
  let last: { readonly at: Date; readonly fault: unknown } | undefined;
  breaker.onStateChange(() => {
    since = new Date();
  });

  /** A refusal is an answer of a vendor that works: only a transient fault counts as a failure. */
  async function settle<Result>(call: () => Promise<Result>): Promise<() => Result> {
    try {
      const result = await call();
      failingSince = undefined;
      return () => result;
    } catch (fault) {
      if (isTransient(fault)) {
        last = { at: new Date(), fault };
        failingSince ??= last.at;
        throw fault;
      }
      failingSince = undefined;
      return () => {
        throw fault;
      };
    }
  }

  return {
    async run(call) {
      const settled = await breaker
        .execute(() => settle(call))
        .catch((fault: unknown) => {
          if (!(fault instanceof BrokenCircuitError)) throw fault;
          throw new VendorError(vendor, failingSince ?? since, { cause: last?.fault });
        });
      return settled();
    },
    health: () => ({
      vendor,
      state: states[breaker.state],
      since: since.toISOString(),
      lastFailure: last && { at: last.at.toISOString(), cause: describeFault(last.fault) },
    }),
  };
}

export interface SteadyOptions {
  readonly circuit: Circuit;
  /** How often a call is repeated at most, 2 times unless told; 0 for a port that repeats its calls by itself. */
  readonly retries?: number | undefined;
}

/**
 * The same port, each of whose calls goes through the vendor's circuit and is repeated when its fault is transient,
 * after a pause that is drawn from a range that grows, and that a vendor may make longer. Every method of the port must be safe to repeat.
 */
export function steady<Port extends object>(port: Port, { circuit, retries = 2 }: SteadyOptions): Port {
  return new Proxy(port, {
    get(target, property) {
      const held: unknown = Reflect.get(target, property);
      if (typeof held !== 'function') return held;
      return (...given: unknown[]) =>
        repeated(retries, () => circuit.run(() => (held as Method).apply(target, given)));
    },
  });
}

type Method = (...given: unknown[]) => Promise<unknown>;
type Context = IRetryBackoffContext<unknown>;

function repeated<Result>(retries: number, call: () => Promise<Result>): Promise<Result> {
  const start = Date.now();
  const isWorthRepeating = (fault: Error): boolean =>
    isTransient(fault) &&
    !(fault instanceof VendorError) &&
    Date.now() - start + askedPauseMs(fault) < patienceMs;
  const pauses = new ExponentialBackoff({ initialDelay: firstPauseMs, maxDelay: longestPauseMs });
  return retry(handleWhen(isWorthRepeating), { maxAttempts: retries, backoff: asAsked(pauses) }).execute(
    call,
  );
}

/** Pauses that are as long as the vendor asks for, where it asks for more. */
const asAsked = (pauses: IBackoffFactory<Context>): IBackoffFactory<Context> => ({
  next(context): IBackoff<Context> {
    const pause = pauses.next(context);
    const askedMs = 'error' in context.result ? askedPauseMs(context.result.error) : 0;
    return { duration: Math.max(pause.duration, askedMs), next: (then) => asAsked(pause).next(then) };
  },
});

const isTransient = (fault: unknown): boolean =>
  fault instanceof Error && 'transient' in fault && fault.transient === true;

const askedPauseMs = (fault: Error): number =>
  'retryAfterMs' in fault && typeof fault.retryAfterMs === 'number' ? fault.retryAfterMs : 0;
