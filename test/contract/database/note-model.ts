import fc from 'fast-check';
import type { Note, Notes } from '../../../src/ports.ts';

/** A call of the notes; ids, branches and moments are few, so that they often meet. */
const noteStep = fc.record({
  call: fc.constantFrom('add', 'add', 'add', 'rewrite', 'resolve', 'remove', 'clear'),
  id: fc.constantFrom('a', 'b', 'c', '__proto__'),
  branch: fc.constantFrom('a', 'A'),
  text: fc.string(),
  tick: fc.integer({ min: 0, max: 3 }),
});

export const noteSteps = fc.array(noteStep, { minLength: 5, maxLength: 20 });

interface Step extends Pick<Note, 'id' | 'branch' | 'text'> {
  readonly call: string;
  readonly tick: number;
}

/** Makes a call, and gives what it gave and what is on its branch afterwards. */
export async function take(notes: Notes, { call, id, branch, text, tick }: Step): Promise<unknown> {
  const at = new Date(1_772_000_000_000 + tick).toISOString();
  return [await make(), await notes.of(branch)];

  function make(): Promise<unknown> {
    if (call === 'add') return notes.add({ id, branch, author: 'ondine.mistral', text, at, resolved: false });
    if (call === 'rewrite') return notes.change(id, { text });
    if (call === 'resolve') return notes.change(id, { resolved: tick > 0 });
    return call === 'remove' ? notes.remove(id) : notes.clear(branch);
  }
}
