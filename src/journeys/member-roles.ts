import type { Actor, Circumstances } from '../domain/permissions.ts';
import type { CommunitySettings } from '../services.ts';

type Roles = Pick<Actor, 'isAdministrator' | 'isAnimator'>;

/** The roles of a member: administrators are set by the operator, animators are in the animation team. */
export function memberRoles(
  id: string,
  { authors }: Pick<Circumstances, 'authors'>,
  { administrators, animationTeam }: Pick<CommunitySettings, 'administrators' | 'animationTeam'>,
): Roles {
  const teams = authors.find((author) => author.id === id)?.data.teams ?? [];
  return {
    isAdministrator: administrators.includes(id),
    isAnimator: animationTeam !== undefined && teams.includes(animationTeam),
  };
}
