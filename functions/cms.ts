import type { Config, Context } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { answerGateway } from '../src/http/cms/answer-gateway.ts';
import { observed } from '../src/http/log/observed.ts';

/** `POST /api/cms`: what the editor asks, in Decap's proxy protocol. */
export default observed('cms', (request: Request, context: Pick<Context, 'waitUntil'>) =>
  answering(request, services, (asked, held) =>
    answerGateway(asked, held, (work) => {
      context.waitUntil(work);
    }),
  ),
);

export const config: Config = { path: '/api/cms', method: 'POST' };
