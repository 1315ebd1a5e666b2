import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { showHealth } from '../src/http/show-health.ts';

/** `GET /api/health`: what works, for those who watch the site. */
export default observed('health', (request: Request) => answering(request, services, showHealth));

export const config: Config = { path: '/api/health', method: 'GET' };
