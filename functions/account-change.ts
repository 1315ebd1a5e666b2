import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { receiveAccountChange } from '../src/http/account/receive-change.ts';
import { answering } from '../src/http/answering.ts';

/** `POST /api/account/<change>`: a change of one's own account. */
export default (request: Request): Promise<Response> => answering(request, services, receiveAccountChange);

export const config: Config = { path: '/api/account/:change', method: 'POST' };
