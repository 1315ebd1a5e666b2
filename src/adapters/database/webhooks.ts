import { and, asc, count, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { deliveryStates, movementKinds, type Delivery, type Webhook, type Webhooks } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { infraDeliveries, infraWebhooks } from './infra-tables.ts';
import { instantText, isStorable, keyText, readRow, rowLimit, storable } from './row.ts';

const storedWebhook = storable(
  z.object({
    id: keyText,
    client: keyText,
    url: z.string().min(1),
    secret: z.string().min(1),
    kinds: z.array(z.enum(movementKinds)),
    createdAt: instantText,
    reached: z.int(),
    disabledAt: instantText.optional(),
  }),
);
const storedDelivery = storable(z.object({ number: z.int(), body: z.string() }));
const storedReason = storable(z.object({ why: z.string() }));
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
const readWebhook = (row: object): Webhook => readRow(storedWebhook, row);
const readDelivery = (row: object): Delivery => readRow(heldDelivery, row);

/** Webhooks and their deliveries in the database. */
export const databaseWebhooks = ({ queries, transaction }: Connection): Webhooks => ({
  async add(given, most) {
    const webhook = storedWebhook.parse(given);
    return transaction(async (within) => {
      // Two calls at once count one after the other.
      await within.execute(sql`lock table ${infraWebhooks} in share row exclusive mode`);
      const [held] = await within
        .select({ count: count() })
        .from(infraWebhooks)
        .where(eq(infraWebhooks.client, webhook.client));
      if ((held?.count ?? 0) >= most) return false;
      const made = await within
        .insert(infraWebhooks)
        .values(webhook)
        .onConflictDoNothing()
        .returning({ id: infraWebhooks.id });
      return made.length > 0;
    });
  },

  async of(client) {
    if (!isStorable(client)) return [];
    const rows = await queries
      .select()
      .from(infraWebhooks)
      .where(eq(infraWebhooks.client, client))
      .orderBy(asc(infraWebhooks.createdAt), asc(infraWebhooks.id));
    return rows.map(readWebhook);
  },

  async active() {
    const rows = await queries
      .select()
      .from(infraWebhooks)
      .where(isNull(infraWebhooks.disabledAt))
      .orderBy(asc(infraWebhooks.createdAt), asc(infraWebhooks.id));
    return rows.map(readWebhook);
  },

  async remove(client, id) {
    if (!isStorable(client) || !isStorable(id)) return false;
    return transaction(async (within) => {
      const gone = await within
        .delete(infraWebhooks)
        .where(and(eq(infraWebhooks.id, id), eq(infraWebhooks.client, client)))
        .returning({ id: infraWebhooks.id });
      if (gone.length > 0) await within.delete(infraDeliveries).where(eq(infraDeliveries.webhook, id));
      return gone.length > 0;
    });
  },

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

  async disable(id, now) {
    await transaction(async (within) => {
      await within
        .update(infraWebhooks)
        .set({ disabledAt: now.toISOString() })
        .where(and(eq(infraWebhooks.id, id), isNull(infraWebhooks.disabledAt)));
      await within
        .update(infraDeliveries)
        .set({ state: 'abandoned', endedAt: now.toISOString() })
        .where(and(eq(infraDeliveries.webhook, id), eq(infraDeliveries.state, 'waiting')));
    });
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
