import type { Config, Context } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { askForLink } from '../src/http/login.ts';

/** `POST /api/login`: asks for a login link. */
export default async (request: Request, context: Pick<Context, 'waitUntil'>): Promise<Response> =>
  askForLink(request, await services(), (work) => {
    context.waitUntil(work);
  });

export const config: Config = { path: '/api/login', method: 'POST' };
