import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { deliverWebhooks } from '../src/journeys/infra/deliver-webhooks.ts';

/** Every ten minutes: tells the tools that asked for it who arrived, changed and left. */
export default scheduled('infra-webhooks', services, (held) => deliverWebhooks(held));

export const config: Config = { schedule: '*/10 * * * *' };
