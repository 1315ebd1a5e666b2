import type { Actor, Circumstances } from '../domain/permissions.ts';
import type { Services } from '../services.ts';
import { memberRoles } from './member-roles.ts';

/** A member who is logged in, with what the policy must know to answer her wishes. */
export interface LoggedIn {
  readonly actor: Actor;
  readonly circumstances: Circumstances;
}

/** The member whose session a call carries; undefined without one, or for a member without a published page. */
export async function loggedIn(
  headers: Headers,
  services: Pick<Services, 'clock' | 'community' | 'logins' | 'settings'>,
): Promise<LoggedIn | undefined> {
  const id = await services.logins.member(headers);
  return id === undefined ? undefined : memberNamed(id, services);
}

/** A member with what the policy must know of her today; undefined for one without a published page. */
export async function memberNamed(
  id: string,
  { clock, community, settings }: Pick<Services, 'clock' | 'community' | 'settings'>,
): Promise<LoggedIn | undefined> {
  const published = await community();
  const author = published.authors.find((held) => held.id === id)?.data;
  if (author === undefined) return undefined;
  return {
    actor: { id, author, ...memberRoles(id, published, settings) },
    circumstances: { ...published, today: clock.today() },
  };
}
