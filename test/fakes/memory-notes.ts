import type { Note, Notes } from '../../src/ports.ts';

const inOrder = (one: Note, other: Note): number =>
  one.at.localeCompare(other.at) || (one.id < other.id ? -1 : 1);

/** Notes in memory, in as few words as the port's promise. */
export function memoryNotes(): Notes {
  const notes = new Map<string, Note>();
  return {
    of: async (branch) => [...notes.values()].filter((note) => note.branch === branch).toSorted(inOrder),
    async add(note) {
      if (!notes.has(note.id)) notes.set(note.id, note);
    },
    async change(id, changes) {
      const known = notes.get(id);
      if (!known) return undefined;
      const changed = { ...known, ...changes };
      notes.set(id, changed);
      return changed;
    },
    async remove(id) {
      notes.delete(id);
    },
    async clear(branch) {
      for (const { id } of [...notes.values()].filter((note) => note.branch === branch)) notes.delete(id);
    },
  };
}
