import { isFrenchHoliday } from '../domain/french-calendar.ts';
import { isMessageHour } from '../domain/message-hours.ts';
import { isWorkingDay } from '../domain/working-days.ts';
import type { Services } from '../services.ts';

/** Whether messages of working days may leave now: Monday to Friday, holidays aside, from 8:00 to 19:00 in Paris. */
export const mayTellNow = ({ clock }: Pick<Services, 'clock'>): boolean =>
  isMessageHour(clock.now()) && isWorkingDay(clock.today(), isFrenchHoliday);
