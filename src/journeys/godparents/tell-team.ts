import { isActive } from '../../domain/author-activity.ts';
import type { GodparentSearch } from '../../ports.ts';
import type { Community } from '../../schema/content.ts';
import type { Services } from '../../services.ts';
import { godparentForTeamText } from '../../texts/godparent-for-team.ts';
import { godparentNotFoundMail } from '../../texts/mails/godparent-not-found.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { memberRoles } from '../member-roles.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { sendMail } from '../send-mail.ts';

export type SearchFailure = 'nobody-left' | 'too-many-refusals';

/**
 * Tells the animation team, by mail and in its channel, that a search has failed, once a round, and notes it. Throws
 * where somebody could not be told, or where there is nobody to tell: the next run does what is missing.
 */
export async function tellTeamOfSearch(
  { newcomer, round }: GodparentSearch,
  reason: SearchFailure,
  services: Services,
): Promise<void> {
  const { chat, clock, godparents, settings } = services;
  const { siteName, siteUrl, teamChannel: channel } = settings;
  const community = await services.community();
  const team = teamToTell(community, services);
  if (team.length === 0 && channel === undefined) throw new Error('There is nobody to tell.');
  const key = `marrainage/${newcomer}/equipe/${round}`;
  const consoleLink = `${siteUrl}/console/marrainages/`;
  const newcomerName = nameInCommunity(newcomer, community).fullname;
  let hasFailed = false;
  for (const id of team) {
    const { firstName } = nameInCommunity(id, community);
    const mail = godparentNotFoundMail({ firstName, newcomerName, reason, consoleLink, siteName });
    const to = await mailAddressOf(id, services);
    if ((await sendMail({ key: `${key}/${id}`, to, ...mail }, services)) === 'failed') hasFailed = true;
  }
  if (channel !== undefined)
    await chat.post({ key, channel, text: godparentForTeamText({ newcomerName, consoleLink }) });
  if (hasFailed) throw new Error('A mail to the team could not leave.');
  await godparents.end(newcomer, 'team-told', clock.now());
}

/** Ids of the active members of the animation team; of the administrators where there are none. */
function teamToTell(community: Community, { clock, settings }: Services): string[] {
  const active = community.authors
    .filter(({ data }) => isActive(data, clock.today()))
    .map(({ id }) => ({ id, ...memberRoles(id, community, settings) }));
  const animators = active.filter(({ isAnimator }) => isAnimator);
  const told = animators.length > 0 ? animators : active.filter(({ isAdministrator }) => isAdministrator);
  return told.map(({ id }) => id);
}
