import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { settleArrivals } from '../src/journeys/settle-arrivals.ts';

/** Every ten minutes: looks for what a lost message of the forge would have told. */
export default async (): Promise<Response> =>
  Response.json({ moved: await settleArrivals(await services()) });

export const config: Config = { schedule: '*/10 * * * *' };
