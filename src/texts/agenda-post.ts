import type { Day } from '../schema/day.ts';
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

const weekday = new Intl.DateTimeFormat('fr', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

const hour = (time: string): string =>
  time.replace(/^0?(\d+):(\d+)$/, '$1\u00A0h\u00A0$2').replace(/\u00A000$/, '');

function eventLine({ title, day, start, end, place, link }: AgendaLine): string {
  const from = start === undefined ? '' : `, ${end === undefined ? 'à ' : 'de '}${hour(start)}`;
  const to = start === undefined || end === undefined ? '' : ` à ${hour(end)}`;
  const when = weekday.format(Date.parse(day)).replace(/ 1 /, ' 1er ') + plainInChat(from + to);
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
