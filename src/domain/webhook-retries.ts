const minute = 60_000;
const firstWait = 10 * minute;
const longestWait = 6 * 60 * minute;

/** How long a receiver may fail, in milliseconds, before it is given up: 3 days. */
export const givenUpAfter = 3 * 24 * 60 * minute;

/**
 * When a delivery that has failed `attempts` times is tried again: after 10 minutes, then twice as long each time, 6
 * hours at most. Undefined where it has failed for 3 days.
 */
export function nextAttempt(attempts: number, failingSince: string | undefined, now: Date): Date | undefined {
  const since = failingSince === undefined ? now.getTime() : Date.parse(failingSince);
  if (now.getTime() - since >= givenUpAfter) return undefined;
  return new Date(now.getTime() + Math.min(firstWait * 2 ** (attempts - 1), longestWait));
}
