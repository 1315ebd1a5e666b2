import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { showFollowUp } from '../src/http/show-follow-up.ts';

/** `GET /arrivee/suivi/?id=…&cle=…`: where an arrival stands. */
export default async (request: Request): Promise<Response> => showFollowUp(request, await services());

export const config: Config = { path: ['/arrivee/suivi', '/arrivee/suivi/'], method: 'GET' };
