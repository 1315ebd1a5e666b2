import { isActive } from '../../domain/author-activity.ts';
import { jobContacts } from '../../domain/job-contacts.ts';
import { startupOfJob } from '../../domain/job-offer.ts';
import { activeStartups } from '../../domain/teammates.ts';
import type { Community, Entry } from '../../schema/content.ts';
import type { Job } from '../../schema/job.ts';
import type { Services } from '../../services.ts';
import { memberRoles } from '../member-roles.ts';

type PeopleServices = Pick<Services, 'accounts' | 'clock' | 'settings'>;

/** Who an offer is the business of, as the policy asks it. */
export interface OfferPeople {
  /** Ids of the members whom it names as contacts. */
  readonly contacts: readonly string[];
  /** Id of its startup. */
  readonly startup: string | undefined;
}

/** Who an offer is the business of: the members among its contacts, by id or by an address of theirs, and its startup. */
export async function offerPeople(
  { data }: Entry<Job>,
  { authors, startups }: Community,
  { accounts, settings }: PeopleServices,
): Promise<OfferPeople> {
  const ids = new Set(authors.map(({ id }) => id));
  const { addresses, members } = jobContacts(data.contacts, (id) => ids.has(id));
  const atCommunity = `@${settings.communityDomain}`;
  const held = await Promise.all(
    addresses.map(async (address) => {
      const account = await accounts.findByAddress(address);
      return account?.id ?? (address.endsWith(atCommunity) ? address.slice(0, -atCommunity.length) : '');
    }),
  );
  return {
    contacts: [...new Set([...members, ...held.filter((id) => ids.has(id))])],
    startup: startupOfJob(data, startups)?.id,
  };
}

/**
 * Who is asked whether an offer is filled, of those who are active today: its contacts, who wrote it; where none of them
 * is a member, whoever works on its startup; else the animation team, and without one the administrators.
 */
export async function offerAskees(
  offer: Entry<Job>,
  community: Community,
  services: PeopleServices,
): Promise<string[]> {
  const { clock, settings } = services;
  const today = clock.today();
  const { contacts, startup } = await offerPeople(offer, community, services);
  const active = community.authors.filter(({ data }) => isActive(data, today));
  const those = (is: (member: (typeof active)[number]) => boolean) => active.filter(is).map(({ id }) => id);
  const circles = [
    () => those(({ id }) => contacts.includes(id)),
    () => (startup === undefined ? [] : those(({ data }) => activeStartups(data, today).includes(startup))),
    () => those(({ id }) => memberRoles(id, community, settings).isAnimator),
    () => those(({ id }) => settings.administrators.includes(id)),
  ];
  for (const circle of circles) {
    const found = circle();
    if (found.length > 0) return found;
  }
  return [];
}
