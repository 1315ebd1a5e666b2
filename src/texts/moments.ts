const parts = {
  timeZone: 'Europe/Paris',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
} as const;
const moment = new Intl.DateTimeFormat('fr', parts);
const momentOfYear = new Intl.DateTimeFormat('fr', { ...parts, year: 'numeric' });

/** "20 novembre à 10:00", at the clock of Paris. */
export const shortMoment = (instant: string): string => moment.format(new Date(instant));

/** "20 novembre 2026 à 10:00", at the clock of Paris. */
export const longMoment = (instant: string): string => momentOfYear.format(new Date(instant));
