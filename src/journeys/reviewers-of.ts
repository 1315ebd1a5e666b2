import { approversOf } from '../domain/approvers.ts';
import type { Circumstances, Wish } from '../domain/permissions.ts';
import type { CommunitySettings } from '../services.ts';
import { memberRoles } from './member-roles.ts';

/** GitHub asks 15 people at most. */
const mostReviewers = 15;

/** The users of the forge who may approve a change, in the order of the authors. */
export function reviewersOf(
  change: Extract<Wish, { action: 'approve' }>,
  circumstances: Circumstances,
  settings: CommunitySettings,
): string[] {
  const approvers = new Set(
    approversOf(change, circumstances, (id) => memberRoles(id, circumstances, settings)),
  );
  return circumstances.authors
    .flatMap(({ id, data }) => (approvers.has(id) && data.github !== undefined ? [data.github] : []))
    .slice(0, mostReviewers);
}
