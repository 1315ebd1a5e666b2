import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { useLink } from '../src/http/login.ts';

/** `POST /api/login/link`: uses a login link. */
export default observed('login-link', (request: Request) => answering(request, services, useLink));

export const config: Config = { path: '/api/login/link', method: 'POST' };
