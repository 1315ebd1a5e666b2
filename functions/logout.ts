import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { logOut } from '../src/http/login.ts';

/** `POST /api/logout`: ends the session, or all of them. */
export default async (request: Request): Promise<Response> => logOut(request, await services());

export const config: Config = { path: '/api/logout', method: 'POST' };
