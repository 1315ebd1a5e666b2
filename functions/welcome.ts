import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { openAccounts } from '../src/journeys/welcome/open-accounts.ts';

/** Every hour: opens what newcomers should have, and keeps the lists and the organisation as the pages ask. */
export default scheduled('welcome', services, openAccounts);

export const config: Config = { schedule: '5 * * * *' };
