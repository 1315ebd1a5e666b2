import type { ProposedChange } from '../../domain/proposal-branch.ts';
import type { Services } from '../../services.ts';

/** Ids of the members who made what waits on a branch: nobody of them may approve it. */
export async function makersOf(
  branch: string,
  { kind, place }: ProposedChange,
  { contributions }: Pick<Services, 'contributions'>,
): Promise<readonly string[]> {
  if (kind === 'account' || kind === 'arrival') return [place.id];
  return [...new Set((await contributions.waiting(branch)).map(({ member }) => member))];
}
