import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { followForge } from '../src/journeys/follow-forge.ts';

/** Every ten minutes: looks for what a lost message of the forge would have told, and does what was left undone. */
export default scheduled('forge-poll', services, followForge);

export const config: Config = { schedule: '*/10 * * * *' };
