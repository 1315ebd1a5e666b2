import { daysBetween } from '../../domain/calendar.ts';
import type { DepartureKey } from '../../domain/departure.ts';
import { departureReminderText } from '../../texts/departure-reminder.ts';
import { departureReminderMail } from '../../texts/mails/departure-reminder.ts';
import { acted, nothing, type AccessEnd } from '../accesses/access.ts';
import { chatAccountOf } from '../accesses/chat.ts';
import { sendMail } from '../send-mail.ts';
import type { DepartureOf } from './departure-of.ts';
import { extensionLink } from './extension-link.ts';

/** What names a message of a departure, wherever it is told. */
export const messageKey = (member: string, { end, step }: DepartureKey): string =>
  `depart/${member}/${end}/${step}`;

const given = async (departure: DepartureOf, { end }: DepartureKey) => {
  const { member, offersFor, services } = departure;
  return {
    firstName: member.fullname.split(' ')[0] ?? member.fullname,
    end,
    daysLeft: daysBetween(services.clock.today(), end),
    offers: await offersFor(member.domaine),
    extensionLink: extensionLink(member.id, end, services.settings),
    siteUrl: services.settings.siteUrl,
    siteName: services.settings.siteName,
  };
};

/**
 * Sends a reminder to the primary address, and to the secondary one where she reads the community's mails there
 * (rules.md, "Departure"). Nothing where neither is known. Throws when a mail could not leave: the next run tries again,
 * and a mail that did leave does not leave twice.
 */
export async function mailReminder(departure: DepartureOf, due: DepartureKey): Promise<AccessEnd> {
  const { account, member, services } = departure;
  const addresses = [
    account?.primaryEmail,
    account?.communicationEmail === 'secondary' || account?.primaryEmail === undefined
      ? account?.secondaryEmail
      : undefined,
  ].filter((address) => address !== undefined);
  if (addresses.length === 0) return nothing;
  const mail = departureReminderMail(await given(departure, due));
  for (const [index, to] of addresses.entries()) {
    const key = `${messageKey(member.id, due)}/${index === 0 ? 'premiere' : 'seconde'}`;
    if ((await sendMail({ key, to, ...mail }, services)) === 'failed')
      throw new Error('The mail could not leave; the mail log says why.');
  }
  return acted;
}

/** Sends a reminder on the chat; nothing for a member without an active account there. */
export async function chatReminder(departure: DepartureOf, due: DepartureKey): Promise<AccessEnd> {
  const { member, services } = departure;
  const found = await chatAccountOf(departure);
  if (found?.state !== 'active' || !services.chatAccounts) return nothing;
  const text = departureReminderText(await given(departure, due));
  await services.chatAccounts.message(found.id, { key: messageKey(member.id, due), text });
  return acted;
}
