import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { notes as notesTable } from '../../../src/adapters/database/tables.ts';
import type { Note } from '../../../src/ports.ts';
import { memoryNotes } from '../../fakes/memory-notes.ts';
import { noteSteps, take } from './note-model.ts';
import { at, atOnce, hostileKeys, longText, unstorableKeys } from './samples.ts';

const aNote = (given: Partial<Note> = {}): Note => ({
  id: 'first',
  branch: 'cms/startups/eau-claire',
  author: 'ondine.mistral',
  text: 'Le nom du ministère a changé.',
  at: at('08:00').toISOString(),
  resolved: false,
  ...given,
});
const { branch } = aNote();

/** What `Notes` promises. */
export const notesContract = (database: () => Database): void => {
  describe('Notes', () => {
    const notes = () => database().notes;

    it('gives those on a branch, oldest first', async () => {
      const later = aNote({ id: 'a later one', at: at('09:00').toISOString(), resolved: true });
      await notes().add(later);
      await notes().add(aNote());
      await notes().add(aNote({ id: 'elsewhere', branch: 'another' }));
      expect(await notes().of(branch)).toEqual([aNote(), later]);
      expect(await notes().of('unknown')).toEqual([]);
    });

    it('keeps a text as it is written, however long', async () => {
      const text = `<b>'; drop table notes; --\r\n\t${longText} `;
      await notes().add(aNote({ text }));
      expect(await notes().of(branch)).toEqual([aNote({ text })]);
    });

    it('keeps one of 50 with the same id at the same moment, and it stays as it is', async () => {
      await atOnce(50, (index) => notes().add(aNote({ text: `note ${index}` })));
      const kept = await notes().of(branch);
      expect(kept).toHaveLength(1);
      await notes().add(aNote({ branch: 'another', text: 'another' }));
      expect(await notes().of(branch)).toEqual(kept);
      expect(await notes().of('another')).toEqual([]);
    });

    it('changes what is named', async () => {
      await notes().add(aNote());
      await notes().add(aNote({ id: 'other', at: at('09:00').toISOString() }));
      expect(await notes().change('first', { text: 'Corrigé.' })).toEqual(aNote({ text: 'Corrigé.' }));
      const expected = aNote({ text: 'Corrigé.', resolved: true });
      expect(await notes().change('first', { resolved: true })).toEqual(expected);
      expect(await notes().change('first', {})).toEqual(expected);
      expect(await notes().of(branch)).toMatchObject([expected, { id: 'other', resolved: false }]);
    });

    it('keeps both of two changes at the same moment', async () => {
      await notes().add(aNote());
      await Promise.all([
        notes().change('first', { text: 'Corrigé.' }),
        notes().change('first', { resolved: true }),
      ]);
      expect(await notes().of(branch)).toEqual([aNote({ text: 'Corrigé.', resolved: true })]);
    });

    it('changes nothing else than what can be, and gives undefined for an unknown note', async () => {
      await notes().add(aNote());
      const changes = JSON.parse('{"id":"x","branch":"x","author":"x","at":"x"}') as Partial<Note>;
      expect(await notes().change('first', changes)).toEqual(aNote());
      expect(await notes().change('unknown', { resolved: true })).toBeUndefined();
      expect(await notes().of(branch)).toEqual([aNote()]);
    });

    it('removes a note, and takes all of a branch away', async () => {
      for (const id of ['first', 'second', 'third']) await notes().add(aNote({ id }));
      await notes().add(aNote({ id: 'elsewhere', branch: 'another' }));
      await notes().remove('second');
      await notes().remove('unknown');
      expect((await notes().of(branch)).map(({ id }) => id)).toEqual(['first', 'third']);
      await notes().clear(branch);
      await notes().clear(branch);
      expect(await notes().of(branch)).toEqual([]);
      expect(await notes().of('another')).toHaveLength(1);
    });

    it('keeps hostile ids and branches apart', async () => {
      for (const key of hostileKeys) await notes().add(aNote({ id: key, branch: key }));
      for (const key of hostileKeys) {
        expect(await notes().of(key)).toEqual([aNote({ id: key, branch: key })]);
        expect(await notes().change(key, { resolved: true })).toMatchObject({ id: key, resolved: true });
      }
    });

    it.each(unstorableKeys)('refuses what cannot be kept, and finds none: %s', async (_, key) => {
      for (const field of ['id', 'branch', 'author']) {
        await expect(notes().add(aNote({ [field]: key }))).rejects.toMatchObject({ name: 'DatabaseError' });
      }
      expect(await notes().of(key)).toEqual([]);
      expect(await notes().change(key, { resolved: true })).toBeUndefined();
      await notes().remove(key);
      await notes().clear(key);
    });

    it.each(unstorableKeys.slice(0, 2))('refuses a text that would not come back: %s', async (_, text) => {
      await notes().add(aNote());
      const refused = { name: 'DatabaseError' };
      await expect(notes().add(aNote({ id: 'other', text }))).rejects.toMatchObject(refused);
      await expect(notes().change('first', { text })).rejects.toMatchObject(refused);
      expect(await notes().of(branch)).toEqual([aNote()]);
    });

    it('does what a simple model does, whatever the sequence of calls', async () => {
      await fc.assert(
        fc.asyncProperty(noteSteps, async (steps) => {
          await database().drizzle.delete(notesTable);
          const model = memoryNotes();
          for (const step of steps) expect(await take(notes(), step)).toEqual(await take(model, step));
        }),
        { numRuns: 40 },
      );
    });
  });
};
