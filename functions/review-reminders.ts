import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { remindReviewers } from '../src/journeys/reviews/remind-reviewers.ts';

/** Weekday mornings: reminds those who may approve of the proposals that wait for them. */
export default scheduled('review-reminders', services, remindReviewers);

/** In UTC: 8:45 in Paris in winter, 9:45 in summer. */
export const config: Config = { schedule: '45 7 * * 1-5' };
