import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { LoggedMail, MailLog } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { instantText, isStorable, keyText, readRow, rowLimit, storable } from './row.ts';
import { mailLog } from './tables.ts';

const mail = z.object({
  key: keyText,
  to: z.string().min(1),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});
const changes = z.object({
  state: z.enum(['pending', 'sent', 'failed', 'bounced', 'complained', 'delivered']),
  vendorId: keyText.optional(),
  error: z.string().optional(),
});
const loggedMail = mail.extend({ ...changes.shape, createdAt: instantText, updatedAt: instantText });
const readMail = (row: object): LoggedMail => readRow(loggedMail, row);

/** The mail log in the database. */
export const databaseMailLog = ({ queries }: Connection): MailLog => ({
  async open(given, now) {
    const instant = now.toISOString();
    const opened = storable(mail).parse(given);
    // A change that changes nothing, because a conflict gives its row back only when it is written.
    const [row] = await queries
      .insert(mailLog)
      .values({ ...opened, state: 'pending', createdAt: instant, updatedAt: instant })
      .onConflictDoUpdate({ target: mailLog.key, set: { key: opened.key } })
      .returning();
    return readMail(row ?? {});
  },

  async change(key, given, now) {
    if (!isStorable(key)) return;
    const { state, vendorId = null, error = null } = storable(changes).parse(given);
    await queries
      .update(mailLog)
      .set({
        state,
        ...('vendorId' in given && { vendorId }),
        ...('error' in given && { error }),
        updatedAt: now.toISOString(),
      })
      .where(eq(mailLog.key, key));
  },

  async findByVendorId(vendorId) {
    if (!isStorable(vendorId)) return undefined;
    const [row] = await queries
      .select()
      .from(mailLog)
      .where(eq(mailLog.vendorId, vendorId))
      .orderBy(desc(mailLog.createdAt), desc(mailLog.position))
      .limit(1);
    return row && readMail(row);
  },

  async latest(limit) {
    const rows = await queries
      .select()
      .from(mailLog)
      .orderBy(desc(mailLog.createdAt), desc(mailLog.position))
      .limit(rowLimit.parse(limit));
    return rows.map(readMail);
  },
});
