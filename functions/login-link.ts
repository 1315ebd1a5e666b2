import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { useLink } from '../src/http/login.ts';

/** `POST /api/login/link`: uses a login link. */
export default (request: Request): Promise<Response> => answering(request, services, useLink);

export const config: Config = { path: '/api/login/link', method: 'POST' };
