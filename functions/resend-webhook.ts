import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { parseResendWebhook } from '../src/adapters/resend/resend-webhook.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { receiveMailNews } from '../src/http/receive-mail-news.ts';

/** `POST /api/resend/webhook`: what became of a mail. */
export default observed('resend-webhook', (request: Request) =>
  answering(request, services, (asked, held) => receiveMailNews(asked, held, parseResendWebhook)),
);

export const config: Config = { path: '/api/resend/webhook', method: 'POST' };
