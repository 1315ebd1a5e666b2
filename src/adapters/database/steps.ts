import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { stepStates, type StepKey, type StepRecord, type Steps } from '../../ports.ts';
import { daySchema } from '../../schema/day.ts';
import type { Connection } from './connection.ts';
import { steps } from './process-tables.ts';
import { instantText, isStorable, keyText, readRow, rowLimit, storable } from './row.ts';

const shortKeyText = keyText.max(200);
const stepKey = z.object({
  member: shortKeyText,
  cause: daySchema,
  step: shortKeyText,
  channel: shortKeyText,
});
const storedKey = storable(stepKey);
const storedEnd = storable(
  z.object({ doneOn: daySchema, hadNothing: z.boolean(), reference: z.string().optional() }),
);
const storedReason = storable(z.object({ why: z.string() }));
const heldRow = stepKey.extend({
  state: z.enum(stepStates),
  at: instantText,
  doneOn: daySchema.optional(),
  hadNothing: z.boolean(),
  reference: z.string().optional(),
  failures: z.int(),
  failingSince: instantText.optional(),
  why: z.string().optional(),
});
const readStep = (row: object): StepRecord => readRow(heldRow, row);

/** How many rows one statement carries. */
const batch = 500;

/** Steps of welcomes and departures in the database; each call is one statement, so calls at once take turns. */
export const databaseSteps = ({ queries }: Connection): Steps => ({
  async claim(key, until, now) {
    const made = await queries
      .insert(steps)
      .values({
        ...storedKey.parse(key),
        state: 'claimed',
        at: now.toISOString(),
        until: until.toISOString(),
      })
      .onConflictDoUpdate({
        target: [steps.member, steps.cause, steps.step, steps.channel],
        set: { state: 'claimed', at: now.toISOString(), until: until.toISOString() },
        setWhere: sql`${steps.state} in ('failed', 'cancelled')
          or (${steps.state} = 'claimed' and ${steps.until} <= ${now.toISOString()})`,
      })
      .returning({ begun: steps.begun });
    return made[0] && { wasBegun: made[0].begun };
  },

  async begin(key) {
    await queries
      .update(steps)
      .set({ begun: true })
      .where(and(isStep(key), eq(steps.state, 'claimed')));
  },

  async done(key, end, now) {
    const { doneOn, hadNothing, reference = null } = storedEnd.parse(end);
    await queries
      .update(steps)
      .set({
        state: 'done',
        at: now.toISOString(),
        until: null,
        begun: false,
        doneOn,
        hadNothing,
        reference,
        failures: 0,
        failingSince: null,
        why: null,
      })
      .where(and(isStep(key), eq(steps.state, 'claimed')));
  },

  async found(keys, given, now) {
    if (keys.length === 0) return;
    const { doneOn, hadNothing } = storedEnd.parse({ doneOn: given, hadNothing: true });
    const rows = keys.map((key) => ({ ...storedKey.parse(key), state: 'done', doneOn, hadNothing }));
    await queries
      .insert(steps)
      .values(rows.map((row) => ({ ...row, at: now.toISOString() })))
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
      .where(and(isStep(key), eq(steps.state, 'claimed')));
  },

  async cancel(keys, given, now) {
    const { why } = storedReason.parse({ why: given });
    for (const key of keys)
      await queries
        .update(steps)
        .set({
          state: 'cancelled',
          at: now.toISOString(),
          until: null,
          begun: false,
          failures: 0,
          failingSince: null,
          why,
        })
        .where(isStep(key));
  },

  async of(members) {
    const rows: object[] = [];
    const ids = members.filter(isStorable);
    for (let start = 0; start < ids.length; start += batch)
      rows.push(
        ...(await queries
          .select()
          .from(steps)
          .where(inArray(steps.member, ids.slice(start, start + batch)))
          .orderBy(asc(steps.member), asc(steps.cause), asc(steps.at), asc(steps.step), asc(steps.channel))),
      );
    return rows.map(readStep);
  },

  async failing(size) {
    const rows = await queries
      .select()
      .from(steps)
      .where(eq(steps.state, 'failed'))
      .orderBy(asc(steps.failingSince), asc(steps.member), asc(steps.step), asc(steps.channel))
      .limit(rowLimit.parse(size));
    return rows.map(readStep);
  },

  async lapsed(now, size) {
    const rows = await queries
      .select()
      .from(steps)
      .where(and(eq(steps.state, 'claimed'), lte(steps.until, now.toISOString())))
      .orderBy(asc(steps.at), asc(steps.member), asc(steps.step), asc(steps.channel))
      .limit(rowLimit.parse(size));
    return rows.map(readStep);
  },

  countFailing: () => queries.$count(steps, eq(steps.state, 'failed')),

  async membersBefore(moment, size, after = '') {
    const rows = await queries
      .select({ member: steps.member })
      .from(steps)
      .where(gt(steps.member, after))
      .groupBy(steps.member)
      .having(sql`max(${steps.at}) < ${moment.toISOString()}::timestamptz`)
      .orderBy(asc(steps.member))
      .limit(rowLimit.parse(size));
    return rows.map(({ member }) => member);
  },

  async forget(member) {
    if (isStorable(member)) await queries.delete(steps).where(eq(steps.member, member));
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
