import { eq, gte, lt } from 'drizzle-orm';
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

/** The audit in the database; nothing here changes an event or takes it away. */
export const databaseAudit = ({ queries }: Connection): Audit => ({
  async write(event) {
    await queries.insert(auditEvents).values(storedEvent.parse(event));
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
