import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { receiveReview } from '../src/http/reviews/receive-review.ts';

/** `POST /api/reviews/approve` and `POST /api/reviews/ask-change`: what somebody says on a proposal. */
export default observed('review-change', (request: Request) => answering(request, services, receiveReview));

export const config: Config = { path: '/api/reviews/:change', method: 'POST' };
