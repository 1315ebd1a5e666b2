import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { receiveArrival } from '../src/http/receive-arrival.ts';

/** `POST /api/arrival`: a filled arrival form. */
export default observed('arrival', (request: Request) =>
  answering(request, services, receiveArrival, '/arrivee/index'),
);

export const config: Config = { path: '/api/arrival', method: 'POST' };
