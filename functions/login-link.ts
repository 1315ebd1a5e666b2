import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { useLink } from '../src/http/login.ts';

/** `POST /api/login/link`: uses a login link. */
export default async (request: Request): Promise<Response> => useLink(request, await services());

export const config: Config = { path: '/api/login/link', method: 'POST' };
