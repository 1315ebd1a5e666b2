import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { runDepartures } from '../src/journeys/departures/run-departures.ts';

/** Every hour: reminds those whose mission ends, closes after its end; messages leave by day alone. */
export default scheduled('departures', services, runDepartures);

export const config: Config = { schedule: '35 * * * *' };
