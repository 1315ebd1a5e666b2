import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { showAccountData } from '../src/http/account/show-data.ts';
import { answering } from '../src/http/answering.ts';

/** `GET /api/account` and `GET /api/account/data`: one's own account and data. */
export default (request: Request): Promise<Response> => answering(request, services, showAccountData);

export const config: Config = { path: ['/api/account', '/api/account/data'], method: 'GET' };
