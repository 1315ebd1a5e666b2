import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { logOut } from '../src/http/login.ts';

/** `POST /api/logout`: ends the session, or all of them. */
export default observed('logout', (request: Request) => answering(request, services, logOut));

export const config: Config = { path: '/api/logout', method: 'POST' };
