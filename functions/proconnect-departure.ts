import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { leaveForProvider } from '../src/http/proconnect.ts';

/** `POST /api/login/proconnect`: leads to ProConnect. */
export default observed('proconnect-departure', (request: Request) =>
  answering(request, services, leaveForProvider),
);

export const config: Config = { path: '/api/login/proconnect', method: 'POST' };
