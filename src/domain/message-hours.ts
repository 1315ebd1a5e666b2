import { parisTime } from './paris-time.ts';

/** The hours of Paris between which messages leave, "HH:MM:SS"; the first included, the last excluded. */
const first = '08:00:00';
const last = '19:00:00';

/** Whether messages that nobody waits for may leave now: from 8:00 to 19:00 in Paris, every day of the week. */
export function isMessageHour(now: Date): boolean {
  const time = parisTime(now.toISOString())?.time ?? '';
  return time >= first && time < last;
}
