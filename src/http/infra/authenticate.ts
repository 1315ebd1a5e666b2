import { clientOfKey } from '../../journeys/infra/keys.ts';
import type { InfraClient } from '../../ports.ts';
import type { Services } from '../../services.ts';

/** Calls that a client may make in a window, and the window's length in seconds. */
const most = 300;
const windowSeconds = 60;

/** Who calls, with headers that say what she may still call; or why she is not heard. */
export type Caller =
  | { readonly kind: 'client'; readonly client: InfraClient; readonly headers: Record<string, string> }
  | {
      readonly kind: 'missing-key' | 'wrong-key' | 'too-many-requests';
      readonly headers: Record<string, string>;
    };

/** Finds the client of `Authorization: Bearer <key>`, counts the call and notes that the client calls. */
export async function callerOf(request: Request, services: Services): Promise<Caller> {
  const [, key] = /^Bearer +([\w-]{1,200})$/i.exec(request.headers.get('authorization')?.trim() ?? '') ?? [];
  if (key === undefined) return { kind: 'missing-key', headers: { 'WWW-Authenticate': 'Bearer' } };
  const client = await clientOfKey(key, services);
  if (!client) return { kind: 'wrong-key', headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } };
  const now = services.clock.now();
  const hits = await services.rateLimits.hit(`infra ${client.name}`, windowSeconds, now);
  const seconds = windowSeconds - (Math.floor(now.getTime() / 1000) % windowSeconds);
  const headers = {
    'RateLimit-Policy': `"client";q=${most};w=${windowSeconds}`,
    RateLimit: `"client";r=${Math.max(0, most - hits)};t=${seconds}`,
  };
  if (hits > most)
    return { kind: 'too-many-requests', headers: { ...headers, 'Retry-After': String(seconds) } };
  await services.infraClients.used(client.name, now);
  return { kind: 'client', client, headers };
}
