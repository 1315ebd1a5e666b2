import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { deliveryStates, type Delivery, type Webhooks } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { infraDeliveries, infraWebhooks } from './infra-tables.ts';
import { instantText, keyText, readRow, rowLimit, storable, storedReason } from './row.ts';

type Deliveries = Pick<Webhooks, 'enqueue' | 'waiting' | 'delivered' | 'failed' | 'forgetBefore'>;

const storedDelivery = storable(z.object({ number: z.int(), body: z.string() }));
const heldDelivery = z.object({
  webhook: keyText,
  number: z.int(),
  body: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  nextAt: instantText,
  failingSince: instantText.optional(),
  why: z.string().optional(),
});
const readDelivery = (row: object): Delivery => readRow(heldDelivery, row);

/** What is told, and still to be told, to webhooks. */
export const webhookDeliveries = ({ queries, transaction }: Connection): Deliveries => ({
  async enqueue(id, deliveries, reached, now) {
    const rows = deliveries.map((delivery) => ({
      ...storedDelivery.parse(delivery),
      webhook: id,
      state: 'waiting',
      nextAt: now.toISOString(),
    }));
    await transaction(async (within) => {
      const moved = await within
        .update(infraWebhooks)
        .set({ reached: sql`greatest(${infraWebhooks.reached}, ${reached}::bigint)` })
        .where(and(eq(infraWebhooks.id, id), isNull(infraWebhooks.disabledAt)))
        .returning({ id: infraWebhooks.id });
      if (moved.length > 0 && rows.length > 0)
        await within.insert(infraDeliveries).values(rows).onConflictDoNothing();
    });
  },

  async waiting(id, size) {
    const rows = await queries
      .select()
      .from(infraDeliveries)
      .where(and(eq(infraDeliveries.webhook, id), eq(infraDeliveries.state, 'waiting')))
      .orderBy(asc(infraDeliveries.number))
      .limit(rowLimit.parse(size));
    return rows.map(readDelivery);
  },

  async delivered(id, number, now) {
    await queries
      .update(infraDeliveries)
      .set({ state: 'delivered', endedAt: now.toISOString(), attempts: sql`${infraDeliveries.attempts} + 1` })
      .where(isWaiting(id, number));
  },

  async failed(id, number, given, nextAt, now) {
    const { why } = storedReason.parse({ why: given });
    await queries
      .update(infraDeliveries)
      .set({
        attempts: sql`${infraDeliveries.attempts} + 1`,
        nextAt: nextAt.toISOString(),
        failingSince: sql`coalesce(${infraDeliveries.failingSince}, ${now.toISOString()}::timestamptz)`,
        why,
      })
      .where(isWaiting(id, number));
  },

  async forgetBefore(moment) {
    await queries.delete(infraDeliveries).where(lt(infraDeliveries.endedAt, moment.toISOString()));
  },
});

const isWaiting = (id: string, number: number) =>
  and(
    eq(infraDeliveries.webhook, id),
    eq(infraDeliveries.number, number),
    eq(infraDeliveries.state, 'waiting'),
  );
