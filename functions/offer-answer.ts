import type { Config, Context } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { receiveOfferAnswer } from '../src/http/offers/receive-offer-answer.ts';

/** `POST /api/offers/close`, `/keep`: what somebody answers for an offer. */
export default observed('offer-answer', (request: Request, context: Pick<Context, 'waitUntil'>) =>
  answering(request, services, (asked, held) =>
    receiveOfferAnswer(asked, held, (work) => {
      context.waitUntil(work);
    }),
  ),
);

export const config: Config = { path: '/api/offers/:answer', method: 'POST' };
