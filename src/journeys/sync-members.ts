import type { Services } from '../services.ts';
import { batchesOf } from './batches-of.ts';

/** How many members are compared at a time. */
const batch = 500;

/**
 * Takes the published members over, so that those who are new or changed are looked at: how many they are. A member
 * whose page is gone is looked at no longer: nothing is closed because a file is not there. Throws where the site
 * publishes nobody, which is a fault of the site.
 */
export async function syncMembers({
  members,
  publishedMembers,
}: Pick<Services, 'members' | 'publishedMembers'>): Promise<number> {
  const seen = new Set<string>();
  let changed = 0;
  for await (const part of batchesOf(publishedMembers(), batch)) {
    for (const { id } of part) seen.add(id);
    changed += await members.put(part);
  }
  if (seen.size === 0) throw new Error('The site publishes no member.');
  await forgetOthers(seen, members);
  return changed;
}

async function forgetOthers(seen: ReadonlySet<string>, members: Services['members']): Promise<void> {
  for (let after: string | undefined; ;) {
    const ids = await members.ids(batch, after);
    const gone = ids.filter((id) => !seen.has(id));
    if (gone.length > 0) await members.remove(gone);
    after = ids.at(-1);
    if (after === undefined) return;
  }
}
