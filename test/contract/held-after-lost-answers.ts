import { expect } from 'vitest';
import type { Failure } from './failing.ts';
import type { OvhServer } from './ovh-server.ts';

/**
 * Makes each call twice: at first the answer that comes after so many others is lost, where there are as many, and the
 * call has to say so. Gives what the vendor holds after each.
 */
export async function heldAfterLostAnswers<Held>(
  server: OvhServer,
  before: number,
  calls: readonly (() => Promise<unknown>)[],
  held: () => Held,
): Promise<Held[]> {
  const seen: Held[] = [];
  for (const call of calls) {
    const sent = server.requests.length;
    server.plan(...Array<Failure>(before).fill('none'), 'lost-answer');
    const outcome = await call().catch((error: unknown) => error);
    if (server.requests.length - sent > before) expect(outcome).toMatchObject({ transient: true });
    server.unplan();
    await call();
    seen.push(held());
  }
  return seen;
}
