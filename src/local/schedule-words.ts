const days = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** The short forms that Netlify takes. */
const shortForms: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
};

/**
 * When a function runs by its cron expression, in words: "toutes les 10 minutes", "du lundi au vendredi, à 7 h 30 UTC".
 * An expression that the words do not cover is given as it is.
 */
export function scheduleWords(schedule: string): string {
  const fields = (shortForms[schedule.trim()] ?? schedule).trim().split(/\s+/);
  const [minute = '', hour = '', date = '', month = '', day = ''] = fields;
  const known = fields.length === 5 && month === '*';
  const when = known ? daysWords(date, day) : undefined;
  const time = timeWords(minute, hour);
  if (when === undefined || time === undefined) return `selon «\u00A0${schedule}\u00A0», en UTC`;
  if (!time.isOften) return `${when}, ${time.words}`;
  return when === everyDay ? time.words : `${when}, ${time.words}`;
}

const everyDay = 'chaque jour';

function daysWords(date: string, day: string): string | undefined {
  if (date === '*' && day === '*') return everyDay;
  if (date === '*') return weekdayWords(day);
  if (day !== '*' || !/^\d+$/.test(date)) return undefined;
  return `le ${date === '1' ? '1er' : date} du mois`;
}

function weekdayWords(day: string): string | undefined {
  const range = /^([0-7])-([0-7])$/.exec(day);
  if (range) return `du ${nameOf(range[1])} au ${nameOf(range[2])}`;
  if (!/^[0-7](,[0-7])*$/.test(day)) return undefined;
  return listWords(day.split(',').map((one) => `le ${nameOf(one)}`));
}

const nameOf = (day = ''): string => days[Number(day)] ?? '';

/** The time of day; `isOften` for several times an hour or a day, at an interval. */
function timeWords(minute: string, hour: string): { words: string; isOften: boolean } | undefined {
  const everyMinutes = /^\*\/(\d+)$/.exec(minute)?.[1];
  const everyHours = /^\*\/(\d+)$/.exec(hour)?.[1];
  if (minute === '*' && hour === '*') return often('chaque minute');
  if (everyMinutes !== undefined && hour === '*') return often(`toutes les ${everyMinutes} minutes`);
  if (!/^\d+$/.test(minute)) return undefined;
  if (hour === '*') return often(minute === '0' ? 'chaque heure' : `chaque heure, à la minute ${minute}`);
  if (everyHours !== undefined && minute === '0') return often(`toutes les ${everyHours} heures`);
  if (!/^\d+(,\d+)*$/.test(hour)) return undefined;
  return { words: `${listWords(hour.split(',').map((one) => clockWords(one, minute)))} UTC`, isOften: false };
}

const often = (words: string) => ({ words, isOften: true });

const clockWords = (hour: string, minute: string): string =>
  `à ${Number(hour)}\u00A0h${minute === '0' || minute === '00' ? '' : `\u00A0${minute.padStart(2, '0')}`}`;

const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const listWords = (words: string[]): string => list.format(words);
