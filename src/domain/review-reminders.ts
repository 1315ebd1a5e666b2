import type { Day } from '../schema/day.ts';
import { addWorkingDays, type IsHoliday } from './working-days.ts';

/** Working days of waiting after which something is said of a proposal: mails to reviewers, then a word to the team. */
export const reviewReminders = [
  { afterDays: 2, by: 'mail' },
  { afterDays: 5, by: 'mail' },
  { afterDays: 6, by: 'chat' },
] as const;

export type ReviewReminder = (typeof reviewReminders)[number];

/**
 * The reminder to send today for a proposal that waits since a day: the latest mail that is reached and not sent, else
 * the word to the team. A missed run is caught up by the next, and a later mail replaces an earlier one.
 */
export function reviewReminderDue(
  since: Day,
  today: Day,
  sent: readonly ReviewReminder[],
  isHoliday: IsHoliday,
): ReviewReminder | undefined {
  const reached = reviewReminders.filter(
    ({ afterDays }) => addWorkingDays(since, afterDays, isHoliday) < today,
  );
  const mail = reached.findLast(({ by }) => by === 'mail');
  if (mail && !sent.some(({ by, afterDays }) => by === 'mail' && afterDays >= mail.afterDays)) return mail;
  return reached.find((reminder) => reminder.by === 'chat' && !sent.includes(reminder));
}
