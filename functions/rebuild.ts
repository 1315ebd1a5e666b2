import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { rebuildForDay } from '../src/journeys/rebuild-for-day.ts';

/** Just after midnight in Paris, once a day: has the site built for the new day. */
export default scheduled('rebuild', services, rebuildForDay);

/** Every hour, because midnight in Paris moves in UTC; a run that finds no new day does nothing, and the next catches up. */
export const config: Config = { schedule: '5 * * * *' };
