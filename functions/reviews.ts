import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { showReviews } from '../src/http/reviews/pages.ts';

/** `GET /compte/relectures/` and `GET /relecture/?…`: what waits for an approval, and one proposal. */
export default observed('reviews', (request: Request) => answering(request, services, showReviews));

export const config: Config = {
  path: ['/compte/relectures', '/compte/relectures/', '/relecture', '/relecture/'],
  method: 'GET',
};
