import type { Config, Context } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { receiveExtension } from '../src/http/extension/receive-extension.ts';
import { observed } from '../src/http/log/observed.ts';

/** `POST /api/prolongation`: proposes a longer mission, by the link of a reminder. */
export default observed('extension-change', (request: Request, context: Pick<Context, 'waitUntil'>) =>
  answering(request, services, (asked, held) =>
    receiveExtension(asked, held, (work) => {
      context.waitUntil(work);
    }),
  ),
);

export const config: Config = { path: '/api/prolongation', method: 'POST' };
