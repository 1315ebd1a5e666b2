import { daysBetween } from '../../domain/calendar.ts';
import { jobPath, publishedAt } from '../../domain/job-offer.ts';
import { isOfferToCheck, lastCheck, type OfferCheck } from '../../domain/offer-check.ts';
import type { Community, Entry } from '../../schema/content.ts';
import { toDay } from '../../schema/day.ts';
import type { Job } from '../../schema/job.ts';
import type { Services } from '../../services.ts';
import { jobHeading } from '../../texts/job-heading.ts';
import { offerCheckMail } from '../../texts/mails/offer-check.ts';
import { attempt, type Failure } from '../attempt.ts';
import { doOnce } from '../do-once.ts';
import { runFor } from '../look-at-due.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { mayTellNow } from '../may-tell-now.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { publishedEntries } from '../published-entries.ts';
import { sendMail } from '../send-mail.ts';
import { offerAnswerLink } from './offer-link.ts';
import { offerAskees } from './offer-people.ts';

/** What a run asked. */
export interface OfferReminderReport {
  /** Ids of the offers that somebody was asked about. */
  readonly sent: readonly string[];
  /** Whether every offer was looked at; the next run goes on otherwise. */
  readonly isComplete: boolean;
  readonly failed: readonly Failure[];
}

/**
 * Asks, on working days, whether the offers that have been open for more than 45 days are filled, each at most once in
 * 45 days. It goes on for `lasting` milliseconds; one failure keeps no other offer waiting.
 */
export async function remindOffers(services: Services, lasting = runFor): Promise<OfferReminderReport> {
  const { clock, offerChecks } = services;
  const sent: string[] = [];
  const failed: Failure[] = [];
  if (!mayTellNow(services)) return { sent, isComplete: true, failed };
  const end = clock.now().getTime() + lasting;
  const checks = new Map((await offerChecks.all()).map((check) => [check.offer, check]));
  const community = await services.community();
  for (const offer of await publishedEntries('jobs', services)) {
    const check = checks.get(offer.id) ?? { offer: offer.id };
    if (!isOfferToCheck(offer, check, clock.today())) continue;
    if (clock.now().getTime() >= end) return { sent, isComplete: false, failed };
    const isAsked = await attempt(offer.id, failed, () => ask(offer, check, community, services, failed));
    if (isAsked === true) sent.push(offer.id);
  }
  return { sent, isComplete: true, failed };
}

/** Asks about an offer; whether this call did. One of several whom no mail reaches keeps the others from nothing. */
async function ask(
  offer: Entry<Job>,
  check: OfferCheck,
  community: Community,
  services: Services,
  failed: Failure[],
): Promise<boolean> {
  const { clock, offerChecks } = services;
  const askees = await offerAskees(offer, community, services);
  if (askees.length === 0) return false;
  // The same until somebody was asked: a run that died is finished under the same keys.
  const key = `offre/${offer.id}/rappel/${lastCheck(check) ?? 'premier'}`;
  return doOnce(key, services, async () => {
    const missed: string[] = [];
    for (const member of askees)
      if (!(await tell(`${key}/${member}`, member, offer, community, services))) missed.push(member);
    const failures = missed.map((member) => ({
      what: `${offer.id}, ${member}`,
      cause: 'The mail could not leave.',
    }));
    if (missed.length === askees.length) throw new Error('No mail could leave; the mail log says why.');
    failed.push(...failures);
    await offerChecks.asked(offer.id, clock.today());
  });
}

async function tell(
  key: string,
  member: string,
  offer: Entry<Job>,
  community: Community,
  services: Services,
): Promise<boolean> {
  const { clock, settings } = services;
  const published = publishedAt(offer);
  const mail = offerCheckMail({
    firstName: nameInCommunity(member, community).firstName,
    title: jobHeading(offer.data),
    days: published ? daysBetween(toDay(published.day), clock.today()) : 0,
    offerLink: `${settings.siteUrl}${jobPath(offer) ?? '/recrutement/'}`,
    answerLink: offerAnswerLink(offer.id, member, services),
    siteName: settings.siteName,
  });
  const to = await mailAddressOf(member, services);
  // Whoever holds the link answers in her name: it is for her alone.
  return (await sendMail({ key, to, ...mail }, services, 'secret')) !== 'failed';
}
