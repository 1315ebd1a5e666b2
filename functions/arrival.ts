import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { receiveArrival } from '../src/http/receive-arrival.ts';

/** `POST /api/arrival`: a filled arrival form. */
export default async (request: Request): Promise<Response> => receiveArrival(request, await services());

export const config: Config = { path: '/api/arrival', method: 'POST' };
