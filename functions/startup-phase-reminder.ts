import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { remindStartups } from '../src/journeys/remind-startups.ts';

/** At the beginning of each quarter, from its first working day on: asks members to check their startups. */
export default scheduled('startup-phase-reminder', services, (held) => remindStartups(held));

/** In UTC: 9:15 in Paris in winter, 10:15 in summer; the next days go on with what is left, and catch up. */
export const config: Config = { schedule: '15 8 1-7 1,4,7,10 *' };
