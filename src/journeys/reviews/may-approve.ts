import { readEntry } from '../../content/read-entry.ts';
import { pathOf } from '../../domain/content-place.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { ProposedChange } from '../../domain/proposal-branch.ts';
import type { Contents, Proposal } from '../../ports.ts';
import type { Author } from '../../schema/author.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { makersOf } from './proposal-makers.ts';

/** Whether a member may approve what waits on a branch, and who made it. */
export async function mayApprove(
  { actor, circumstances }: LoggedIn,
  proposal: Pick<Proposal, 'branch' | 'head'>,
  change: ProposedChange,
  services: Pick<Services, 'contents' | 'contributions'>,
): Promise<{ readonly isAllowed: boolean; readonly makers: readonly string[] }> {
  const makers = await makersOf(proposal.branch, change, services);
  const { place } = change;
  const isPublished = circumstances.authors.some(({ id }) => id === place.id);
  const isNewcomer = place.collection === 'authors' && !isPublished;
  const proposed = isNewcomer ? await proposedAuthor(proposal, change, services) : undefined;
  // Where nobody is known to have made it, it is not hers.
  const by = makers.length > 0 ? makers : [''];
  return {
    makers,
    isAllowed: by.every((maker) =>
      isAllowed(actor, { action: 'approve', ...place, by: maker, proposed }, circumstances),
    ),
  };
}

/** The pages of newcomers by the commit that proposes them, which never changes: each is read once a process. */
const proposedPages = new WeakMap<Contents, Map<string, Promise<Author | undefined>>>();
const mostPages = 1000;

async function proposedAuthor(
  { branch, head }: Pick<Proposal, 'branch' | 'head'>,
  { place }: ProposedChange,
  { contents }: Pick<Services, 'contents'>,
): Promise<Author | undefined> {
  const known = proposedPages.get(contents) ?? new Map<string, Promise<Author | undefined>>();
  proposedPages.set(contents, known);
  const read = async (): Promise<Author | undefined> => {
    const path = pathOf(place);
    const text = await contents.read(path, branch);
    return text === undefined ? undefined : readEntry('authors', { path, text }).entry?.data;
  };
  const page = known.get(head) ?? read();
  known.set(head, page);
  const [oldest] = known.keys();
  if (known.size > mostPages && oldest !== undefined) known.delete(oldest);
  try {
    return await page;
  } catch (fault) {
    known.delete(head);
    throw fault;
  }
}
