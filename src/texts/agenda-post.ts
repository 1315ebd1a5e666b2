import type { Day } from '../schema/day.ts';
import { hoursText, weekdayOf } from './event-times.ts';
import { plainInChat } from './plain-in-chat.ts';

/** One day of an event. */
export interface AgendaLine {
  readonly title: string;
  readonly day: Day;
  /** "HH:MM", in Paris. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
}

/** A new job offer. */
export interface OfferLine {
  readonly title: string;
  readonly startup?: string | undefined;
  readonly link: string;
}

function eventLine({ title, day, start, end, place, link }: AgendaLine): string {
  const hours = hoursText(start, end);
  const when = weekdayOf(day) + (hours === '' ? '' : `, ${plainInChat(hours)}`);
  const where = [...(place === undefined ? [] : [plainInChat(place)]), ...(link === undefined ? [] : [link])];
  return `- ${when}\u00A0: ${[plainInChat(title), ...where].join(', ')}`;
}

const offerLine = ({ title, startup, link }: OfferLine): string =>
  `- ${[title, ...(startup === undefined ? [] : [startup])].map(plainInChat).join(', ')}\u00A0: ${link}`;

/** What the team reads on Mondays: the week's events, then the new offers; each part where it holds something. */
export const agendaText = (events: readonly AgendaLine[], offers: readonly OfferLine[]): string =>
  [
    ...(events.length > 0 ? [['Cette semaine\u00A0:', ...events.map(eventLine)]] : []),
    ...(offers.length > 0 ? [['Nouvelles offres\u00A0:', ...offers.map(offerLine)]] : []),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
