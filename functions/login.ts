import type { Config, Context } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { askForLink } from '../src/http/login.ts';

/** `POST /api/login`: asks for a login link. */
export default (request: Request, { waitUntil }: Pick<Context, 'waitUntil'>): Promise<Response> =>
  askForLink(request, services(), waitUntil);

export const config: Config = { path: '/api/login', method: 'POST' };
