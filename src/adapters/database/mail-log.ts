import { and, eq, inArray, lt, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import { searchWords } from '../../domain/search-words.ts';
import type { LoggedMail, MailLog } from '../../ports.ts';
import { mailStateNames } from '../../schema/mail-state.ts';
import type { Connection } from './connection.ts';
import { pageOf } from './page.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';
import { mailLog } from './tables.ts';
import { hasWords } from './words.ts';

const mail = z.object({
  key: keyText,
  to: z.string().min(1),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});
const changes = z.object({
  state: z.enum(mailStateNames),
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
    const words = searchWords(`${opened.to} ${opened.subject}`);
    // A change that changes nothing, because a conflict gives its row back only when it is written.
    const [row] = await queries
      .insert(mailLog)
      .values({ ...opened, words, state: 'pending', createdAt: instant, updatedAt: instant })
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

  async find(key) {
    if (!isStorable(key)) return undefined;
    const [row] = await queries.select().from(mailLog).where(eq(mailLog.key, key));
    return row && readMail(row);
  },

  async tell({ vendorId, state, reason = null }, over, now) {
    if (!isStorable(vendorId)) return false;
    const told = await queries
      .update(mailLog)
      .set({ state, error: reason, updatedAt: now.toISOString() })
      .where(and(eq(mailLog.vendorId, vendorId), inArray(mailLog.state, [...over])))
      .returning({ key: mailLog.key });
    return told.length > 0;
  },

  async empty(before, size) {
    const isOld = and(
      lt(mailLog.createdAt, before.toISOString()),
      or(ne(mailLog.text, ''), ne(mailLog.html, '')),
    );
    const old = queries.select({ key: mailLog.key }).from(mailLog).where(isOld).limit(size);
    const emptied = await queries
      .update(mailLog)
      .set({ html: '', text: '' })
      .where(inArray(mailLog.key, old))
      .returning({ key: mailLog.key });
    return emptied.length;
  },

  async forget(before, size) {
    const isOld = lt(mailLog.createdAt, before.toISOString());
    const old = queries.select({ key: mailLog.key }).from(mailLog).where(isOld).limit(size);
    const forgotten = await queries
      .delete(mailLog)
      .where(inArray(mailLog.key, old))
      .returning({ key: mailLog.key });
    return forgotten.length;
  },

  async page({ states, search }, asked) {
    const given = search === undefined ? undefined : searchWords(search);
    if (given?.length === 0) return { items: [] };
    const where = [states && inArray(mailLog.state, [...states]), given && hasWords(mailLog.words, given)];
    const order = { at: mailLog.createdAt, number: mailLog.position };
    return pageOf(queries, { table: mailLog, order, where }, asked, readMail);
  },
});
