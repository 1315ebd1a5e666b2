import { randomUUID } from 'node:crypto';
import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import type { Note } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import type { EntryName } from './entry-name.ts';
import { waitingEdit } from './waiting-edits.ts';

const longestNote = 5000;

/** The notes on what waits for an entry, oldest first. */
export async function entryNotes(
  member: LoggedIn,
  name: EntryName,
  services: Services,
): Promise<Edited<Note[]>> {
  const waiting = await waitingEdit(member, name, services);
  return waiting.kind === 'refused'
    ? waiting
    : edited(await services.notes.of(waiting.value.proposal.branch));
}

/** Writes a note in the member's name, whatever name the call carries. */
export async function addEntryNote(
  member: LoggedIn,
  name: EntryName,
  text: string,
  services: Services,
): Promise<Edited<Note>> {
  const waiting = await waitingEdit(member, name, services);
  if (waiting.kind === 'refused') return waiting;
  if (text.trim() === '' || text.length > longestNote) return refusedEdit('too-long');
  const note: Note = {
    id: randomUUID(),
    branch: waiting.value.proposal.branch,
    author: member.actor.id,
    text,
    at: services.clock.now().toISOString(),
    resolved: false,
  };
  await services.notes.add(note);
  return edited(note);
}

/** Changes a note: its text by who wrote it alone, whether it is resolved by everyone who sees it. */
export async function changeEntryNote(
  member: LoggedIn,
  name: EntryName,
  id: string,
  changes: { readonly text?: string | undefined; readonly resolved?: boolean | 'other' | undefined },
  services: Services,
): Promise<Edited<Note>> {
  const held = await noteOf(member, name, id, services);
  if (held.kind === 'refused') return held;
  const { text, resolved } = changes;
  if (text !== undefined && held.value.author !== member.actor.id) return refusedEdit('not-allowed');
  if (text !== undefined && (text.trim() === '' || text.length > longestNote)) return refusedEdit('too-long');
  const changed = await services.notes.change(id, {
    ...(text !== undefined && { text }),
    ...(resolved !== undefined && { resolved: resolved === 'other' ? !held.value.resolved : resolved }),
  });
  return changed ? edited(changed) : refusedEdit('nothing-waits');
}

/** Takes a note away that the member wrote herself. */
export async function removeEntryNote(
  member: LoggedIn,
  name: EntryName,
  id: string,
  services: Services,
): Promise<Edited> {
  const held = await noteOf(member, name, id, services);
  if (held.kind === 'refused') return held;
  if (held.value.author !== member.actor.id) return refusedEdit('not-allowed');
  await services.notes.remove(id);
  return edited(undefined);
}

async function noteOf(
  member: LoggedIn,
  name: EntryName,
  id: string,
  services: Services,
): Promise<Edited<Note>> {
  const notes = await entryNotes(member, name, services);
  if (notes.kind === 'refused') return notes;
  const note = notes.value.find((held) => held.id === id);
  return note ? edited(note) : refusedEdit('nothing-waits');
}
