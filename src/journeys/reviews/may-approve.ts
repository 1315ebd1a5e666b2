import { readEntry } from '../../content/read-entry.ts';
import { pathOf } from '../../domain/content-place.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { ProposedChange } from '../../domain/proposal-branch.ts';
import type { Author } from '../../schema/author.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { makersOf } from './proposal-makers.ts';

/** Whether a member may approve what waits on a branch, and who made it. */
export async function mayApprove(
  { actor, circumstances }: LoggedIn,
  branch: string,
  change: ProposedChange,
  services: Pick<Services, 'contents' | 'contributions'>,
): Promise<{ readonly isAllowed: boolean; readonly makers: readonly string[] }> {
  const makers = await makersOf(branch, change, services);
  const { place } = change;
  const isPublished = circumstances.authors.some(({ id }) => id === place.id);
  const isNewcomer = place.collection === 'authors' && !isPublished;
  const proposed = isNewcomer ? await proposedAuthor(branch, change, services) : undefined;
  // Where nobody is known to have made it, it is not hers.
  const by = makers.length > 0 ? makers : [''];
  return {
    makers,
    isAllowed: by.every((maker) =>
      isAllowed(actor, { action: 'approve', ...place, by: maker, proposed }, circumstances),
    ),
  };
}

async function proposedAuthor(
  branch: string,
  { place }: ProposedChange,
  { contents }: Pick<Services, 'contents'>,
): Promise<Author | undefined> {
  const path = pathOf(place);
  const text = await contents.read(path, branch);
  return text === undefined ? undefined : readEntry('authors', { path, text }).entry?.data;
}
