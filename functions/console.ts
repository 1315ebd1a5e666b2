import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { showConsolePage } from '../src/http/console/pages.ts';
import { observed } from '../src/http/log/observed.ts';

/** `GET /console/…`: the administrators' console. */
export default observed('console', (request: Request) => answering(request, services, showConsolePage));

export const config: Config = {
  path: [
    '/console',
    '/console/',
    '/console/mouvements',
    '/console/mouvements/',
    '/console/suspensions',
    '/console/suspensions/',
    '/console/previsions',
    '/console/previsions/',
    '/console/sante',
    '/console/sante/',
    '/console/courriels',
    '/console/courriels/',
    '/console/journal',
    '/console/journal/',
    '/console/marrainages',
    '/console/marrainages/',
    '/console/domaines',
    '/console/domaines/',
    '/console/demandes',
    '/console/demandes/',
    '/console/effacement',
    '/console/effacement/',
  ],
  method: 'GET',
};
