import ovh from 'ovh';
import type { z } from 'zod';
import { ovhFailure, timedOut } from './ovh-failure.ts';

export interface OvhAccess {
  readonly appKey: string;
  readonly appSecret: string;
  readonly consumerKey: string;
  /** A name that the vendor's client knows ("ovh-eu"), or the address of another API ("https://host:port/1.0"). */
  readonly endpoint: string;
  /** The longest wait for one answer. */
  readonly timeoutMs: number;
}

type Params = Readonly<Record<string, string | boolean | Readonly<Record<string, boolean>>>>;

/** A signed call; its reply is parsed, its failure a MailboxesError. */
export type OvhCall = <Reply>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  params: Params,
  reply: z.ZodType<Reply>,
) => Promise<Reply>;

/** The vendor's client, as some access asks for it. */
export const ovhClient = ({ appKey, appSecret, consumerKey, endpoint }: OvhAccess) =>
  ovh({ appKey, appSecret, consumerKey, ...place(endpoint) });

/** Calls OVH's API through the vendor's client, which signs. */
export function ovhCall(access: OvhAccess): OvhCall {
  const { appKey, appSecret, consumerKey, timeoutMs } = access;
  const client = ovhClient(access);

  return async (method, path, params, reply) => {
    const secrets = [appKey, appSecret, consumerKey, params.password].filter(
      (value) => typeof value === 'string',
    );
    if (isNoDrift(client.apiTimeDiff)) client.apiTimeDiff = null;
    const answer = await new Promise((resolve, reject) => {
      // Not the client's own time-out: it leaves a listener on the kept connection at each call.
      const timer = setTimeout(() => {
        reject(timedOut(method, timeoutMs));
      }, timeoutMs);
      client.request(method, path, { ...params }, (error, received) => {
        clearTimeout(timer);
        if (error == null) resolve(received);
        else reject(ovhFailure(method, error, received, secrets));
      });
    });
    const parsed = reply.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw ovhFailure(method, parsed.error, undefined, secrets);
  };
}

/** How far the vendor's clock may be from this one, in seconds: what is further is no clock's word. */
const longestDrift = 86_400;

/**
 * Whether the vendor's clock is to be asked again. The client believes for good what it was told of it first, nonsense
 * too, and signs each call with it.
 */
const isNoDrift = (drift: number | null): boolean => drift !== null && !(Math.abs(drift) <= longestDrift);

function place(endpoint: string): { endpoint: string } | { host: string; port: number; basePath: string } {
  if (!endpoint.includes('://')) return { endpoint };
  const { hostname, port, pathname } = new URL(endpoint);
  return {
    host: hostname,
    port: port === '' ? 443 : Number(port),
    basePath: pathname.replace(/(?<!\/)\/+$/, ''),
  };
}
