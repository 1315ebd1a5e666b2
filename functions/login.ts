import type { Config, Context } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { askForLink } from '../src/http/login.ts';

/** `POST /api/login`: asks for a login link. */
export default observed('login', (request: Request, context: Pick<Context, 'waitUntil'>) =>
  answering(
    request,
    services,
    (asked, held) =>
      askForLink(asked, held, (work) => {
        context.waitUntil(work);
      }),
    '/connexion/index',
  ),
);

export const config: Config = { path: '/api/login', method: 'POST' };
