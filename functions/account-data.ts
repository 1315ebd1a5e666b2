import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { showAccountData } from '../src/http/account/show-data.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';

/** `GET /api/account` and `GET /api/account/data`: one's own account and data. */
export default observed('account-data', (request: Request) => answering(request, services, showAccountData));

export const config: Config = { path: ['/api/account', '/api/account/data'], method: 'GET' };
