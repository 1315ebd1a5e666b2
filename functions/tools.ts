import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { showToolPages } from '../src/http/tools/pages.ts';

/** `GET /compte/demandes/…` and `GET /demande/?…`: accesses to tools, and one request. */
export default observed('tools', (request: Request) => answering(request, services, showToolPages));

export const config: Config = {
  path: [
    '/compte/demandes',
    '/compte/demandes/',
    '/compte/demandes/a-decider',
    '/compte/demandes/a-decider/',
    '/demande',
    '/demande/',
  ],
  method: 'GET',
};
