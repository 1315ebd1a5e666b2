import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { showLink } from '../src/http/login.ts';

/** `GET /connexion/lien/`: the page with the button that uses a login link. */
export default observed('login-page', (request: Request) => answering(request, services, showLink));

export const config: Config = { path: ['/connexion/lien', '/connexion/lien/'], method: 'GET' };
