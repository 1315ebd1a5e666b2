import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { receiveWebhook } from '../src/http/receive-webhook.ts';

/** `POST /api/github/webhook`: something happened on the forge. */
export default observed('github-webhook', (request: Request) => answering(request, services, receiveWebhook));

export const config: Config = { path: '/api/github/webhook', method: 'POST' };
