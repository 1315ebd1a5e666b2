import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { downloadToolAccesses } from '../src/http/console/tool-requests.ts';
import { observed } from '../src/http/log/observed.ts';

/** `GET /api/console/tool-accesses`: the accesses to tools that are open. */
export default observed('tool-accesses-file', (request: Request) =>
  answering(request, services, downloadToolAccesses),
);

export const config: Config = { path: '/api/console/tool-accesses', method: 'GET' };
