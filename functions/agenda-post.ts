import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { postAgenda } from '../src/journeys/post-agenda.ts';

/** Mondays, and the next working days where that is a holiday or failed: tells the team of the week's events. */
export default scheduled('agenda-post', services, postAgenda);

/** In UTC: 9:00 in Paris in winter, 10:00 in summer. */
export const config: Config = { schedule: '0 8 * * 1-5' };
