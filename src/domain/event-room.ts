import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Day } from '../schema/day.ts';
import { mondayOf } from './agenda.ts';
import { addDays } from './calendar.ts';

/** The last Monday before a day, on which its room is booked; for a Monday, the one of the week before. */
export const mondayBefore = (day: Day): Day => mondayOf(addDays(day, -1));

/** Whether people come together somewhere: always, unless the event has a video conference and no place. */
export const needsRoom = ({ place, link }: Pick<AgendaEvent, 'place' | 'link'>): boolean =>
  place !== undefined || link === undefined;

/** Whether the organiser is to be reminded of the room: from that Monday to the eve. */
export const isRoomReminderDue = (day: Day, today: Day): boolean => mondayBefore(day) <= today && today < day;
