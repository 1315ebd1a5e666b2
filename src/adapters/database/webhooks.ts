import { and, asc, count, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { movementKinds, type Webhook, type Webhooks } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { infraDeliveries, infraWebhooks } from './infra-tables.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';
import { webhookDeliveries } from './webhook-deliveries.ts';

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
const readWebhook = (row: object): Webhook => readRow(storedWebhook, row);

/** Webhooks and their deliveries in the database. */
export const databaseWebhooks = (connection: Connection): Webhooks => {
  const { queries, transaction } = connection;
  const webhooksWhere = async (condition: SQL): Promise<Webhook[]> => {
    const rows = await queries
      .select()
      .from(infraWebhooks)
      .where(condition)
      .orderBy(asc(infraWebhooks.createdAt), asc(infraWebhooks.id));
    return rows.map(readWebhook);
  };
  return {
    ...webhookDeliveries(connection),

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

    of: async (client) => (isStorable(client) ? webhooksWhere(eq(infraWebhooks.client, client)) : []),
    active: () => webhooksWhere(isNull(infraWebhooks.disabledAt)),

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
  };
};
