import type { Day } from '../schema/day.ts';
import { capitalised, hoursText, weekdayOf } from './event-times.ts';
import { plainInChat } from './plain-in-chat.ts';

/** The words that an organiser is offered for an announcement; she may change them. */
export function offeredAnnouncement(given: {
  readonly title: string;
  readonly day: Day;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly place: string | undefined;
}): string {
  const when = [weekdayOf(given.day), hoursText(given.start, given.end)]
    .filter((part) => part !== '')
    .join(', ');
  return [
    `${capitalised(when)}\u00A0: ${given.title}`,
    ...(given.place === undefined ? [] : [`Lieu\u00A0: ${given.place}`]),
    'Dis si tu viens sur la page du rendez-vous.',
  ].join('\n');
}

/** What is posted: the organiser's words as they are, without format and calling nobody, then the links. */
export const announcementText = (
  message: string,
  { page, video }: { readonly page: string; readonly video: string | undefined },
): string =>
  [
    ...message.split('\n').map(plainInChat),
    '',
    `Le rendez-vous\u00A0: ${page}`,
    ...(video === undefined ? [] : [`La visioconférence\u00A0: ${video}`]),
  ].join('\n');
