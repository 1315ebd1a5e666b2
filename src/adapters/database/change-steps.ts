import { and, eq, sql } from 'drizzle-orm';
import type { StepKey, Steps } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { steps } from './process-tables.ts';
import { storedReason } from './row.ts';
import { storedEnd, storedKey } from './step-rows.ts';

type Changes = Pick<Steps, 'claim' | 'begin' | 'done' | 'found' | 'fail' | 'cancel'>;

/** What a step that ended well, or was called off, has no longer. */
const atRest = { until: null, begun: false, failures: 0, failingSince: null };

/** Changes of steps: each call is one statement, so calls at once take turns. */
export const changeSteps = ({ queries }: Connection): Changes => ({
  async claim(key, until, now) {
    const claimed = { state: 'claimed', at: now.toISOString(), until: until.toISOString() };
    const made = await queries
      .insert(steps)
      .values({ ...storedKey.parse(key), ...claimed })
      .onConflictDoUpdate({
        target: [steps.member, steps.cause, steps.step, steps.channel],
        set: claimed,
        setWhere: sql`${steps.state} in ('failed', 'cancelled')
          or (${steps.state} = 'claimed' and ${steps.until} <= ${now.toISOString()})`,
      })
      .returning({ begun: steps.begun });
    return made[0] && { wasBegun: made[0].begun };
  },

  async begin(key) {
    await queries.update(steps).set({ begun: true }).where(isClaimed(key));
  },

  async done(key, end, now) {
    const { doneOn, hadNothing, reference = null } = storedEnd.parse(end);
    await queries
      .update(steps)
      .set({ ...atRest, state: 'done', at: now.toISOString(), doneOn, hadNothing, reference, why: null })
      .where(isClaimed(key));
  },

  async found(keys, given, now) {
    if (keys.length === 0) return;
    const { doneOn, hadNothing } = storedEnd.parse({ doneOn: given, hadNothing: true });
    const end = { state: 'done', at: now.toISOString(), doneOn, hadNothing };
    await queries
      .insert(steps)
      .values(keys.map((key) => ({ ...storedKey.parse(key), ...end })))
      .onConflictDoNothing();
  },

  async fail(key, given, now) {
    const { why } = storedReason.parse({ why: given });
    const instant = now.toISOString();
    await queries
      .update(steps)
      .set({
        state: 'failed',
        at: instant,
        until: null,
        failures: sql`${steps.failures} + 1`,
        failingSince: sql`coalesce(${steps.failingSince}, ${instant}::timestamptz)`,
        why,
      })
      .where(isClaimed(key));
  },

  async cancel(keys, given, now) {
    const { why } = storedReason.parse({ why: given });
    for (const key of keys)
      await queries
        .update(steps)
        .set({ ...atRest, state: 'cancelled', at: now.toISOString(), why })
        .where(isStep(key));
  },
});

const isStep = (given: StepKey) => {
  const { member, cause, step, channel } = storedKey.parse(given);
  return and(
    eq(steps.member, member),
    eq(steps.cause, cause),
    eq(steps.step, step),
    eq(steps.channel, channel),
  );
};

const isClaimed = (key: StepKey) => and(isStep(key), eq(steps.state, 'claimed'));
