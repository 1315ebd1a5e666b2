import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { remindOffers } from '../src/journeys/offers/remind-offers.ts';

/** Every working morning: asks whether the offers that have been open for long are filled. */
export default scheduled('offer-reminders', services, remindOffers);

/** In UTC: 9:20 in Paris in winter, 10:20 in summer. */
export const config: Config = { schedule: '20 8 * * 1-5' };
