import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Audit, AuditEvent } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { instantText, isStorable, keyText, readRow, rowLimit, storable } from './row.ts';
import { auditEvents } from './tables.ts';

const storedEvent = storable(
  z.object({
    at: instantText,
    actor: z.string().min(1),
    action: z.string().min(1),
    target: keyText,
    before: z.string().optional(),
    after: z.string().optional(),
  }),
);
const readEvent = (row: object): AuditEvent => readRow(storedEvent, row);
const newestFirst = [desc(auditEvents.at), desc(auditEvents.id)];

/** The audit in the database; nothing here changes an event or takes it away. */
export const databaseAudit = ({ queries }: Connection): Audit => ({
  async write(event) {
    await queries.insert(auditEvents).values(storedEvent.parse(event));
  },

  async ofTarget(target, limit) {
    if (!isStorable(target)) return [];
    const rows = await queries
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.target, target))
      .orderBy(...newestFirst)
      .limit(rowLimit.parse(limit));
    return rows.map(readEvent);
  },

  async latest(limit) {
    const rows = await queries
      .select()
      .from(auditEvents)
      .orderBy(...newestFirst)
      .limit(rowLimit.parse(limit));
    return rows.map(readEvent);
  },
});
