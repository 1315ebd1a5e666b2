import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { showAccountPage } from '../src/http/account/pages.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';

/** `GET /compte/…`: the pages of one's own account. */
export default observed('account', (request: Request) => answering(request, services, showAccountPage));

export const config: Config = {
  path: [
    '/compte',
    '/compte/',
    '/compte/missions',
    '/compte/missions/',
    '/compte/prolongation',
    '/compte/prolongation/',
    '/compte/depart',
    '/compte/depart/',
    '/compte/marrainage',
    '/compte/marrainage/',
    '/compte/listes',
    '/compte/listes/',
    '/compte/historique',
    '/compte/historique/',
  ],
  method: 'GET',
};
