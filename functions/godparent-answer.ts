import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { receiveGodparentAnswer } from '../src/http/godparents/receive-answer.ts';
import { observed } from '../src/http/log/observed.ts';

/** `POST /api/marrainage`: a member accepts or declines to accompany a newcomer. */
export default observed('godparent-answer', (request: Request) =>
  answering(request, services, receiveGodparentAnswer),
);

export const config: Config = { path: '/api/marrainage', method: 'POST' };
