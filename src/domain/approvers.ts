import { isActive } from './author-activity.ts';
import { isAllowed, type Actor, type Circumstances, type Wish } from './permissions.ts';

/** Who holds which role, by member id. */
export type RolesOf = (id: string) => Pick<Actor, 'isAdministrator' | 'isAnimator'>;

/** The ids of the members who may approve a change today, in the order of the authors. */
export const approversOf = (
  change: Extract<Wish, { action: 'approve' }>,
  circumstances: Circumstances,
  rolesOf: RolesOf,
): string[] =>
  circumstances.authors
    .filter(({ data }) => isActive(data, circumstances.today))
    .filter(({ id, data }) => isAllowed({ id, author: data, ...rolesOf(id) }, change, circumstances))
    .map(({ id }) => id);
