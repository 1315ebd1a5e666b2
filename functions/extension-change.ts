import type { Config, Context } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { receiveExtension } from '../src/http/extension/receive-extension.ts';

/** `POST /api/prolongation`: proposes a longer mission, by the link of a reminder. */
export default (request: Request, context: Pick<Context, 'waitUntil'>): Promise<Response> =>
  answering(request, services, (asked, held) =>
    receiveExtension(asked, held, (work) => {
      context.waitUntil(work);
    }),
  );

export const config: Config = { path: '/api/prolongation', method: 'POST' };
