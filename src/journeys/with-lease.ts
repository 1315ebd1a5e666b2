import { randomUUID } from 'node:crypto';
import type { Services } from '../services.ts';

/** How long a lease lasts unless it is renewed, in milliseconds: a run that dies keeps others away for that long. */
const leaseFor = 120_000;

/** The part of a process that one run does. */
export interface Slice {
  /** Where the last run stopped; undefined at the beginning. */
  readonly cursor: string | undefined;
  /**
   * Notes how far the run is; false where it must stop: its time is over, or another run has begun in its place.
   */
  readonly keepOn: (cursor: string | undefined) => Promise<boolean>;
}

/** How a run went through its work: whether it came to the end, or where the next one goes on. */
export interface SliceEnd {
  readonly cursor: string | undefined;
}

/**
 * Does a part of a process alone, for a time; undefined where another run is at it. What the work throws ends the lease
 * at the beginning: the next run starts over.
 */
export async function withLease<End extends SliceEnd>(
  name: string,
  lasting: number,
  { clock, leases }: Pick<Services, 'clock' | 'leases'>,
  work: (slice: Slice) => Promise<End>,
): Promise<End | undefined> {
  const holder = randomUUID();
  const start = clock.now().getTime();
  const until = () => new Date(clock.now().getTime() + leaseFor);
  const lease = await leases.take(name, holder, until(), clock.now());
  if (!lease) return undefined;
  const keepOn: Slice['keepOn'] = async (cursor) =>
    (await leases.renew(name, holder, until(), cursor)) && clock.now().getTime() - start < lasting;
  let cursor: string | undefined;
  try {
    const end = await work({ cursor: lease.cursor, keepOn });
    cursor = end.cursor;
    return end;
  } finally {
    await leases.release(name, holder, cursor, clock.now());
  }
}
