import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { applyRetention } from '../src/journeys/apply-retention.ts';

/** Every night: lets go what is kept no longer. */
export default scheduled('retention', services, (held) => applyRetention(held));

export const config: Config = { schedule: '40 3 * * *' };
