import { checkEdit } from '../../content/check-edit.ts';
import { readEntry } from '../../content/read-entry.ts';
import { pathOf, type ContentPlace } from '../../domain/content-place.ts';
import { edited, refusedEdit, type EditRefusal, type Edited } from '../../domain/edit-refusal.ts';
import { missionsEditRefusal } from '../../domain/own-missions.ts';
import type { Mission } from '../../schema/mission.ts';
import type { Community } from '../../schema/content.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';

interface CheckedEntry {
  readonly member: LoggedIn;
  readonly place: ContentPlace;
  readonly published: string | null;
}

/** Does what a checked edit allows; refused, and nothing is done, where the edit brings an error into the file. */
export async function checkedEdit<Value>(
  entry: CheckedEntry,
  text: string,
  { community }: Pick<Services, 'community'>,
  proceed: () => Promise<Value>,
): Promise<Edited<Value>> {
  const refusal = refusalOf(entry, text, await community());
  return refusal ? refusedEdit(refusal) : edited(await proceed());
}

function refusalOf(
  { member, place, published }: CheckedEntry,
  text: string,
  community: Community,
): EditRefusal | undefined {
  const { collection } = place;
  const path = pathOf(place);
  const problems = checkEdit(collection, { path, before: published, after: text }, holdsIn(community));
  if (problems.length > 0) return { reason: 'invalid', collection, problems };
  const { actor } = member;
  // Who accompanies the whole community mends the missions of others as they are.
  if (collection !== 'authors' || place.id !== actor.id) return undefined;
  const isStartup = (id: string) => community.startups.some((startup) => startup.id === id);
  const refused = missionsEditRefusal(missionsOf(path, published), missionsOf(path, text), isStartup);
  return refused && { reason: 'missions', ...refused };
}

const missionsOf = (path: string, text: string | null): readonly Mission[] =>
  text === null ? [] : (readEntry('authors', { path, text }).entry?.data.missions ?? []);

/** Whether an id is known; of the collections that are no part of a community, every id may be. */
const holdsIn =
  (community: Community) =>
  (collection: string, id: string): boolean => {
    const entries = (community as Partial<Record<string, readonly { readonly id: string }[]>>)[collection];
    return entries === undefined || entries.some((entry) => entry.id === id);
  };
