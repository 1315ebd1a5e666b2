import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { accountPage } from '../src/http/show-account.ts';

/** `GET /compte/`: one's own account. */
export default async (request: Request): Promise<Response> => accountPage(request, await services());

export const config: Config = { path: ['/compte', '/compte/'], method: 'GET' };
