import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { showConfig } from '../src/http/cms/show-config.ts';
import { observed } from '../src/http/log/observed.ts';

/** `GET /api/cms/config`: what whoever is logged in may edit. */
export default observed('cms-config', (request: Request) => answering(request, services, showConfig));

export const config: Config = { path: '/api/cms/config', method: 'GET' };
