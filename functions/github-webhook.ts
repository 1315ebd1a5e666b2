import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { receiveWebhook } from '../src/http/receive-webhook.ts';

/** `POST /api/github/webhook`: something happened on the forge. */
export default async (request: Request): Promise<Response> => receiveWebhook(request, await services());

export const config: Config = { path: '/api/github/webhook', method: 'POST' };
