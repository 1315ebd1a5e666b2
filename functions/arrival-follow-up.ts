import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { showFollowUp } from '../src/http/show-follow-up.ts';

/** `GET /arrivee/suivi/?id=…&cle=…`: where an arrival stands. */
export default observed('arrival-follow-up', (request: Request) =>
  answering(request, services, showFollowUp),
);

export const config: Config = { path: ['/arrivee/suivi', '/arrivee/suivi/'], method: 'GET' };
