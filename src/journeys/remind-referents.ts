import { reminderDays, reminderDue, type ReminderDay } from '../domain/arrival-reminders.ts';
import { isActive } from '../domain/author-activity.ts';
import { daysBetween } from '../domain/calendar.ts';
import { parisDay } from '../domain/paris-time.ts';
import type { Arrival, Mail, Proposal } from '../ports.ts';
import type { Community } from '../schema/content.ts';
import type { Services } from '../services.ts';
import { arrivalReminderMail } from '../texts/mails/arrival-reminder.ts';
import { arrivalWithoutReferentMail } from '../texts/mails/arrival-without-referent.ts';
import { attempt, type Failure } from './attempt.ts';
import { mailAddressOf } from './mail-address-of.ts';
import { nameInCommunity } from './name-in-community.ts';
import { proposedAuthor } from './proposed-author.ts';
import { sendMail } from './send-mail.ts';

/** What a run of the reminders did. */
export interface ReminderReport {
  /** The reminders that left, "celeste.d.ormeau: 3" for the one of day 3. */
  readonly sent: readonly string[];
  readonly failed: readonly Failure[];
}

/** How long a claim keeps another run from the same reminder, in milliseconds: longer than any run lasts. */
const claimFor = 600_000;

/**
 * Reminds the referents of the files that wait for them (domain/arrival-reminders.ts). The forge is asked whether a
 * proposal still waits, so nobody is reminded of one that was merged or closed a moment ago. Each reminder is claimed
 * in the ledger; one that could not leave is given up, for the next run. One failure keeps no other from being sent.
 */
export async function remindReferents(services: Services): Promise<ReminderReport> {
  const community = await services.community();
  const sent: string[] = [];
  const failed: Failure[] = [];
  for (const arrival of await services.arrivals.waiting()) {
    const reminder = await attempt(arrival.id, failed, () => remindOf(arrival, community, services));
    if (reminder !== undefined) sent.push(`${arrival.id}: ${reminder}`);
  }
  return { sent, failed };
}

/** The reminder that left; undefined where none is due. Throws when one is due and could not leave. */
async function remindOf(
  { id, referent }: Arrival,
  community: Community,
  services: Services,
): Promise<ReminderDay | undefined> {
  const { clock, contents, ledger } = services;
  const proposal = await contents.find(`arrivee/${id}`);
  if (proposal?.state !== 'open') return undefined;
  const opened = parisDay(new Date(proposal.createdAt));
  const keyOf = (day: ReminderDay): string => `arrivee/${id}/${proposal.number}/rappel-${day}`;
  const sent: ReminderDay[] = [];
  for (const day of reminderDays) if ((await ledger.doneAt(keyOf(day))) !== undefined) sent.push(day);
  const due = reminderDue(opened, clock.today(), sent);
  if (due === undefined) return undefined;
  const key = keyOf(due);
  const now = clock.now();
  if (!(await ledger.claim(key, new Date(now.getTime() + claimFor), now))) return undefined;
  try {
    const newcomerName = (await proposedAuthor(id, services))?.fullname ?? id;
    const given = { newcomerName, daysWaiting: daysBetween(opened, clock.today()) };
    for (const mail of await mailsOf(key, referent, { ...given, proposal }, community, services)) {
      if ((await sendMail(mail, services)) === 'failed') throw new Error('The mail could not leave.');
    }
  } catch (fault) {
    await ledger.giveUp(key);
    throw fault;
  }
  await ledger.done(key, clock.now());
  return due;
}

interface Waiting {
  readonly newcomerName: string;
  readonly daysWaiting: number;
  readonly proposal: Proposal;
}

/** The mails of a reminder: to the referent, or to those who take over from one who has left the community. */
async function mailsOf(
  key: string,
  referent: string,
  { newcomerName, daysWaiting, proposal }: Waiting,
  community: Community,
  services: Services,
): Promise<Mail[]> {
  const { siteName, siteUrl } = services.settings;
  const { fullname, firstName } = nameInCommunity(referent, community);
  const proposalLink = new URL(proposal.url, siteUrl).href;
  const shared = { newcomerName, daysWaiting, proposalLink, siteName };
  if (isActiveMember(referent, community, services)) {
    const to = await mailAddressOf(referent, services);
    return [{ key, to, ...arrivalReminderMail({ ...shared, referentFirstName: firstName }) }];
  }
  const others = standIns(community, services);
  if (others.length === 0) throw new Error(`${referent} has left, and there is nobody to take over.`);
  return Promise.all(
    others.map(async (id) => {
      const given = {
        ...shared,
        firstName: nameInCommunity(id, community).firstName,
        referentName: fullname,
      };
      const to = await mailAddressOf(id, services);
      return { key: `${key}/${id}`, to, ...arrivalWithoutReferentMail(given) };
    }),
  );
}

/** Who takes over from a referent: the administrators, who may approve; where there are none, the animation team. */
function standIns(community: Community, services: Services): string[] {
  const { administrators, animationTeam } = services.settings;
  const isActiveHere = (id: string) => isActiveMember(id, community, services);
  const active = administrators.filter(isActiveHere);
  if (active.length > 0 || animationTeam === undefined) return active;
  return community.authors
    .filter(({ id, data }) => data.teams.includes(animationTeam) && isActiveHere(id))
    .map(({ id }) => id);
}

const isActiveMember = (id: string, { authors }: Community, { clock }: Pick<Services, 'clock'>): boolean =>
  authors.some((author) => author.id === id && isActive(author.data, clock.today()));
