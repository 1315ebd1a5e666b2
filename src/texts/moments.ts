const moment = new Intl.DateTimeFormat('fr', {
  timeZone: 'Europe/Paris',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** "20 novembre à 10:00", at the clock of Paris. */
export const shortMoment = (instant: string): string => moment.format(new Date(instant));
