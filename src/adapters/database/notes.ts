import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Note, Notes } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';
import { notes } from './tables.ts';

const schema = z.object({
  id: keyText,
  branch: keyText,
  author: keyText,
  text: z.string(),
  at: instantText,
  resolved: z.boolean(),
});
const storedNote = storable(schema);
const storedChanges = storable(schema.pick({ text: true, resolved: true }).partial());
const readNote = (row: object): Note => readRow(storedNote, row);

/** Notes in the database. */
export const databaseNotes = ({ queries }: Connection): Notes => ({
  async of(branch) {
    if (!isStorable(branch)) return [];
    const rows = await queries
      .select()
      .from(notes)
      .where(eq(notes.branch, branch))
      .orderBy(asc(notes.at), sql`${notes.id} collate "C"`);
    return rows.map(readNote);
  },

  async add(note) {
    await queries.insert(notes).values(storedNote.parse(note)).onConflictDoNothing();
  },

  async change(id, changes) {
    if (!isStorable(id)) return undefined;
    // The id among what is set, because an update that sets nothing is refused.
    const [row] = await queries
      .update(notes)
      .set({ ...storedChanges.parse(changes), id })
      .where(eq(notes.id, id))
      .returning();
    return row && readNote(row);
  },

  async remove(id) {
    if (isStorable(id)) await queries.delete(notes).where(eq(notes.id, id));
  },

  async clear(branch) {
    if (isStorable(branch)) await queries.delete(notes).where(eq(notes.branch, branch));
  },
});
