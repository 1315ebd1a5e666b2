import { and, asc, eq, gte, lt, not } from 'drizzle-orm';
import { z } from 'zod';
import type { Audit, AuditEvent } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { pageOf } from './page.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';
import { auditEvents } from './tables.ts';

const storedEvent = storable(
  z.object({
    at: instantText,
    actor: keyText,
    action: keyText,
    target: keyText,
    before: z.string().optional(),
    after: z.string().optional(),
  }),
);
const readEvent = (row: object): AuditEvent => readRow(storedEvent, row);

/** The audit in the database; nothing here takes an event away, and none changes but once, by `revise`. */
export const databaseAudit = ({ queries, transaction }: Connection): Audit => ({
  async write(event) {
    await queries.insert(auditEvents).values(storedEvent.parse(event));
  },

  async revise(moment, size, revised) {
    const isOld = and(not(auditEvents.isRevised), lt(auditEvents.at, moment.toISOString()));
    return transaction(async (inside) => {
      const rows = await inside
        .select()
        .from(auditEvents)
        .where(isOld)
        .orderBy(asc(auditEvents.at), asc(auditEvents.id))
        .limit(size)
        .for('update');
      for (const { id, ...row } of rows) {
        const { actor, action, target, before, after } = storedEvent.parse(revised(readEvent(row)));
        await inside
          .update(auditEvents)
          .set({ actor, action, target, before: before ?? null, after: after ?? null, isRevised: true })
          .where(eq(auditEvents.id, id));
      }
      return rows.length;
    });
  },

  async page({ actor, action, target, from, before }, asked) {
    if (![actor, action, target].every((text) => text === undefined || isStorable(text)))
      return { items: [] };
    const where = [
      actor === undefined ? undefined : eq(auditEvents.actor, actor),
      action === undefined ? undefined : eq(auditEvents.action, action),
      target === undefined ? undefined : eq(auditEvents.target, target),
      from === undefined ? undefined : gte(auditEvents.at, from),
      before === undefined ? undefined : lt(auditEvents.at, before),
    ];
    const order = { at: auditEvents.at, number: auditEvents.id };
    return pageOf(queries, { table: auditEvents, order, where }, asked, readEvent);
  },
});
