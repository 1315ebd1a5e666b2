import type { Config, Context } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { receiveAccountChange } from '../src/http/account/receive-change.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';

/** `POST /api/account/<change>`: a change of one's own account. */
export default observed('account-change', (request: Request, context: Pick<Context, 'waitUntil'>) =>
  answering(request, services, (asked, held) =>
    receiveAccountChange(asked, held, (work) => {
      context.waitUntil(work);
    }),
  ),
);

export const config: Config = { path: '/api/account/:change', method: 'POST' };
