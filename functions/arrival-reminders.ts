import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { remindReferents } from '../src/journeys/remind-referents.ts';

/** Weekday mornings: reminds referents of the arrivals that wait for them. */
export default scheduled('arrival-reminders', services, remindReferents);

/** In UTC: 8:30 in Paris in winter, 9:30 in summer, so mails leave between 8 and 19 h whatever the season. */
export const config: Config = { schedule: '30 7 * * 1-5' };
