import type { Clock } from '../ports.ts';
import { toDay, type Day } from '../schema/day.ts';

const inParis = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' });

/** The machine's clock; `today` sets the day for trials, while moments stay true. */
export const systemClock = (today?: Day): Clock => ({
  now: () => new Date(),
  today: () => today ?? toDay(inParis.format(new Date())),
});
