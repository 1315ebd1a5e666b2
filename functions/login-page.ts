import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { showLink } from '../src/http/login.ts';

/** `GET /connexion/lien/`: the page with the button that uses a login link. */
export default async (request: Request): Promise<Response> => showLink(request, await services());

export const config: Config = { path: ['/connexion/lien', '/connexion/lien/'], method: 'GET' };
