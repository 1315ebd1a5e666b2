import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { showGodparentRequest } from '../src/http/godparents/pages.ts';
import { observed } from '../src/http/log/observed.ts';

/** `GET /marrainage/?…`: a newcomer's request, by the link of a mail. */
export default observed('godparent-request', (request: Request) =>
  answering(request, services, showGodparentRequest),
);

export const config: Config = { path: ['/marrainage', '/marrainage/'], method: 'GET' };
