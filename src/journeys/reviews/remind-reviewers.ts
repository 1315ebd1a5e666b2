import { statusOf } from '../../domain/edit-status.ts';
import { isFrenchHoliday } from '../../domain/french-calendar.ts';
import { parisDay } from '../../domain/paris-time.ts';
import type { Circumstances } from '../../domain/permissions.ts';
import { proposedOn, type ProposedChange } from '../../domain/proposal-branch.ts';
import { reviewReminderDue, reviewReminders, type ReviewReminder } from '../../domain/review-reminders.ts';
import type { Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { reviewReminderMail } from '../../texts/mails/review-reminder.ts';
import { reviewWaitsText } from '../../texts/review-waits.ts';
import { attempt, type Failure } from '../attempt.ts';
import { doOnce } from '../do-once.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { mayTellNow } from '../may-tell-now.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { sendMail } from '../send-mail.ts';
import { makersOf } from './proposal-makers.ts';
import { reviewLink } from './review-link.ts';
import { peopleToTell } from './tell-approvers.ts';

/** What a run of the reminders did. */
export interface ReviewReminderReport {
  /** The reminders that left, "12: 2" for proposal 12 after 2 working days. */
  readonly sent: readonly string[];
  readonly failed: readonly Failure[];
}

/**
 * Reminds those who may approve of the proposals that wait for them, by mail after 2 and 5 working days, then tells the
 * team's channel, each once (domain/review-reminders.ts). A proposal waits since it last moved; drafts and arrivals,
 * which have reminders of their own, are left alone. One failure keeps no other from being sent.
 */
export async function remindReviewers(services: Services): Promise<ReviewReminderReport> {
  const sent: string[] = [];
  const failed: Failure[] = [];
  if (!mayTellNow(services)) return { sent, failed };
  const circumstances = { ...(await services.community()), today: services.clock.today() };
  for (const proposal of await services.contents.proposals('open')) {
    const change = proposedOn(proposal.branch);
    if (!change || change.kind === 'arrival' || statusOf(proposal.labels) === 'draft') continue;
    const reminder = await attempt(String(proposal.number), failed, () =>
      remindOf(proposal, change, circumstances, services),
    );
    if (reminder) sent.push(`${proposal.number}: ${reminder.afterDays}`);
  }
  return { sent, failed };
}

/** The reminder that left; undefined where none is due. Rejects when one is due and could not leave. */
async function remindOf(
  proposal: Proposal,
  change: ProposedChange,
  circumstances: Circumstances,
  services: Services,
): Promise<ReviewReminder | undefined> {
  const { chat, clock, ledger, settings } = services;
  const { number, title, updatedAt } = proposal;
  const keyOf = ({ afterDays }: ReviewReminder) => `relecture/${number}/${updatedAt}/${afterDays}`;
  const since = parisDay(new Date(updatedAt));
  const sent: ReviewReminder[] = [];
  for (const reminder of reviewReminders)
    if ((await ledger.doneAt(keyOf(reminder))) !== undefined) sent.push(reminder);
  const due = reviewReminderDue(since, clock.today(), sent, isFrenchHoliday);
  const channel = settings.teamChannel;
  if (!due || (due.by === 'chat' && channel === undefined)) return undefined;
  const key = keyOf(due);
  const isDone = await doOnce(key, services, async () => {
    if (due.by === 'mail') await mailReviewers(key, proposal, { change, circumstances, due }, services);
    else if (channel !== undefined) {
      const link = new URL(proposal.url, settings.siteUrl).href;
      await chat.post({ key, channel, text: reviewWaitsText({ title, days: due.afterDays, link }) });
    }
  });
  return isDone ? due : undefined;
}

interface Waiting {
  readonly change: ProposedChange;
  readonly circumstances: Circumstances;
  readonly due: ReviewReminder;
}

/** Where nobody may approve, nobody is reminded, and the team hears of it in its turn. */
async function mailReviewers(
  key: string,
  proposal: Proposal,
  { change, circumstances, due }: Waiting,
  services: Services,
): Promise<void> {
  const makers = await makersOf(proposal.branch, change, services);
  let hasFailed = false;
  for (const member of peopleToTell(change, makers, circumstances, services)) {
    const mail = reviewReminderMail({
      firstName: nameInCommunity(member, circumstances).firstName,
      title: proposal.title,
      days: due.afterDays,
      reviewLink: reviewLink(proposal, member, services),
      siteName: services.settings.siteName,
    });
    const to = await mailAddressOf(member, services);
    // Whoever holds the link approves in her name: it is for her alone.
    const outcome = await sendMail({ key: `${key}/${member}`, to, ...mail }, services, 'secret');
    hasFailed ||= outcome === 'failed';
  }
  if (hasFailed) throw new Error('A mail could not leave; the mail log says why.');
}
