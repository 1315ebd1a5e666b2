import type { Day } from '../schema/day.ts';
import { count } from './counts.ts';
import { longDay } from './days.ts';
import { plainInChat } from './plain-in-chat.ts';

/** What a reminder tells, by whichever channel. */
export interface ReminderFacts {
  readonly firstName: string;
  readonly end: Day;
  readonly daysLeft: number;
  readonly offers: readonly { readonly title: string; readonly link: string }[];
  readonly extensionLink: string;
  readonly siteUrl: string;
  readonly siteName: string;
}

/** "dans 15 jours", "demain", "aujourd’hui". */
export function inDays(days: number): string {
  if (days <= 0) return 'aujourd’hui';
  return days === 1 ? 'demain' : `dans ${count(days, 'jour')}`;
}

/** Tells a member, on the chat and to her alone, that her mission ends. */
export const departureReminderText = ({
  firstName,
  end,
  daysLeft,
  offers,
  extensionLink,
  siteUrl,
}: ReminderFacts): string =>
  [
    `Bonjour ${plainInChat(firstName)}, ta mission finit ${inDays(daysLeft)}, le ${longDay(end)}.`,
    `Si elle continue, [prolonge-la](${extensionLink})\u00A0: une personne de ton équipe approuvera la nouvelle date.`,
    `Sinon, [vois ce qui se ferme et quand](${siteUrl}/compte/depart/).`,
    ...(offers.length > 0 ? ['Des offres ouvertes dans ton domaine\u00A0:'] : []),
    ...offers.map(({ title, link }) => `- [${plainInChat(title)}](${link})`),
  ].join('\n');
