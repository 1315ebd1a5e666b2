import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { expireToolAccesses } from '../src/journeys/tools/expire-tool-accesses.ts';

/** Every morning: ends the accesses to tools that are over, and tells again of the requests that wait. */
export default scheduled('tool-accesses', services, expireToolAccesses);

/** In UTC: 8:20 in Paris in winter, 9:20 in summer, so mails leave between 8 and 19 h whatever the season. */
export const config: Config = { schedule: '20 7 * * *' };
