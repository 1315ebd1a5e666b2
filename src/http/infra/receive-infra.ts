import type { Services } from '../../services.ts';
import { logFault } from '../log/log-fault.ts';
import { answered, refused, responseOf } from './answer.ts';
import { callerOf } from './authenticate.ts';
import { openApi } from './openapi.ts';
import { routeOf, type Route } from './routes.ts';

const base = '/api/infra/v1';

/**
 * `/api/infra/v1/…`: what other tools of the community ask. All answers are JSON; refusals are
 * application/problem+json (RFC 9457). The document of the API itself needs no key. 503 for a fault, which is logged.
 */
export async function receiveInfra(request: Request, open: () => Promise<Services>): Promise<Response> {
  try {
    const response = await answer(request, open);
    return request.method === 'HEAD' ? new Response(null, response) : response;
  } catch (fault) {
    logFault(`${request.method} ${base}`, fault);
    return responseOf(refused('unavailable'), { 'Retry-After': '60' });
  }
}

async function answer(request: Request, open: () => Promise<Services>): Promise<Response> {
  const { pathname, searchParams: query, origin } = new URL(request.url);
  const path = pathname.slice(base.length);
  const isDocument = path === '/openapi.json';
  const route = isDocument ? document : routeOf(path);
  if (!route) return responseOf(refused('not-found'));
  const allow = allowedBy(route.methods);
  if (request.method === 'OPTIONS') return responseOf({ kind: 'none' }, { Allow: allow });
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (isDocument && method === 'GET') return responseOf(answered(openApi(`${origin}${base}`)));
  const operation = route.methods[method];
  if (!operation) return responseOf(refused('method-not-allowed'), { Allow: allow });
  const services = await open();
  const caller = await callerOf(request, services);
  if (caller.kind !== 'client') return responseOf(refused(caller.kind), caller.headers);
  const { client, headers } = caller;
  const { scope } = operation;
  if (!client.scopes.includes(scope)) return responseOf(refused('missing-scope', { scope }), headers);
  return responseOf(await operation.answer({ request, query, id: route.id, client, services }), headers);
}

/** Read by whoever asks, without a key. */
const document: Route = { id: '', methods: { GET: undefined } };

const allowedBy = (methods: Route['methods']): string => {
  const names = Object.keys(methods);
  return [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
};
