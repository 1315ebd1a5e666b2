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
  { clock, community, logins, settings }: Pick<Services, 'clock' | 'community' | 'logins' | 'settings'>,
): Promise<LoggedIn | undefined> {
  const id = await logins.member(headers);
  if (id === undefined) return undefined;
  const published = await community();
  const author = published.authors.find((held) => held.id === id)?.data;
  if (author === undefined) return undefined;
  return {
    actor: { id, author, ...memberRoles(id, published, settings) },
    circumstances: { ...published, today: clock.today() },
  };
}
