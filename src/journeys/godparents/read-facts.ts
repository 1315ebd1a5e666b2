import { activityOf } from '../../domain/author-activity.ts';
import { isFrenchHoliday } from '../../domain/french-calendar.ts';
import type { GodparentDay, GodparentFacts } from '../../domain/godparent-facts.ts';
import type { GodparentAsked } from '../../ports.ts';
import type { Services } from '../../services.ts';

/** All that is recorded of godparents now. */
export async function readGodparentFacts({
  godparents,
}: Pick<Services, 'godparents'>): Promise<GodparentFacts> {
  const [searches, requests, preferences] = await Promise.all([
    godparents.searches(),
    godparents.requests(),
    godparents.allPreferences(),
  ]);
  return { searches, requests, preferences };
}

/** The community and the moment, as the rules of godparents read them. */
export async function godparentDay({
  clock,
  community,
}: Pick<Services, 'clock' | 'community'>): Promise<GodparentDay> {
  const { authors } = await community();
  return { authors, today: clock.today(), now: clock.now(), isHoliday: isFrenchHoliday };
}

/**
 * Whether a godparent is still to be looked for: the newcomer has not left, and wants one. Whom somebody has accepted
 * is introduced even where the wish was never noted, because an administrator chose for her.
 */
export async function isGodparentWanted(
  newcomer: string,
  requests: readonly GodparentAsked[],
  { accounts, clock, community }: Pick<Services, 'accounts' | 'clock' | 'community'>,
): Promise<boolean> {
  const author = (await community()).authors.find(({ id }) => id === newcomer)?.data;
  if (author !== undefined && activityOf(author, clock.today()) === 'alumni') return false;
  if (requests.some(({ answer }) => answer === 'accepted')) return true;
  return (await accounts.find(newcomer))?.wantsGodparent === true;
}
