import { createHash, randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import https from 'node:https';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { z } from 'zod';
import { failures, type Failure } from './failing.ts';
import { answerJson, listen, type ReceivedRequest } from './listen.ts';
import { ovhDomain, type OvhDomain } from './ovh-domain.ts';

export interface OvhServer {
  readonly access: { readonly appKey: string; readonly appSecret: string; readonly consumerKey: string };
  /** What the adapter takes as its endpoint. */
  readonly endpoint: string;
  readonly domain: OvhDomain;
  /** What the key tells of itself; undefined where it may not. */
  key: OvhKey | undefined;
  readonly requests: ReceivedRequest[];
  /** Makes the next requests fail, one after the other. */
  plan(...failures: Failure[]): void;
  /** Forgets the failures that have not come yet. */
  unplan(): void;
  close(): Promise<void>;
}

/** A consumer key as `/auth/currentCredential` tells it. */
interface OvhKey {
  readonly status: string;
  readonly expiration: string | null;
  readonly allowedIPs: string[] | null;
  readonly rules: { readonly method: string; readonly path: string }[];
}

const bodySchema = z.record(
  z.string(),
  z.union([z.string(), z.boolean(), z.record(z.string(), z.boolean())]),
);

/** Connects without encryption. */
class PlainAgent extends https.Agent {
  override createConnection(options: NetConnectOpts): Socket {
    return connect(options);
  }
}

/**
 * An OVH of one's own, with its signatures. The vendor's client speaks HTTPS only: while the server runs, requests by
 * `node:https` leave in clear.
 */
export async function startOvhServer(name: string, { clockAhead = 0 } = {}): Promise<OvhServer> {
  const access = { appKey: randomUUID(), appSecret: randomUUID(), consumerKey: randomUUID() };
  const domain = ovhDomain(name);
  const requests: ReceivedRequest[] = [];
  const planned = failures();
  const seconds = (): number => Math.round(Date.now() / 1000) + clockAhead;

  function answer(request: ReceivedRequest, response: ServerResponse): void {
    requests.push(request);
    if (planned.applied(response)) return;
    if (request.url.pathname === '/1.0/auth/time') {
      answerJson(response, 200, seconds());
      return;
    }
    const refusal = faultOf(request);
    if (refusal !== undefined) {
      answerJson(response, refusal.status, { message: refusal.message });
      return;
    }
    if (request.url.pathname === '/1.0/auth/currentCredential') {
      if (server.key === undefined) answerJson(response, 403, { message: 'This call has not been granted' });
      else answerJson(response, 200, server.key);
      return;
    }
    const body = request.body === '' ? {} : bodySchema.parse(JSON.parse(request.body));
    const path = request.url.pathname.replace(/^\/1\.0/, '');
    const { status, reply } = domain.answer(request.method, path, request.url.searchParams, body);
    answerJson(response, status, reply);
  }

  /** What the API says to a request that is not signed as it asks. */
  function faultOf({
    method,
    url,
    headers,
    body,
  }: ReceivedRequest): { status: number; message: string } | undefined {
    const header = (key: string): string => String(headers[`x-ovh-${key}`] ?? '');
    const timestamp = header('timestamp');
    if (header('application') !== access.appKey)
      return { status: 403, message: 'This application key is invalid' };
    if (header('consumer') !== access.consumerKey)
      return { status: 403, message: 'This credential is not valid' };
    if (Math.abs(Number(timestamp) - seconds()) > 30) return { status: 400, message: 'Invalid timestamp' };
    const signed = [
      access.appSecret,
      access.consumerKey,
      method,
      `https://127.0.0.1${url.pathname}${url.search}`,
      body,
      timestamp,
    ];
    const expected = `$1$${createHash('sha1').update(signed.join('+')).digest('hex')}`;
    return header('signature') === expected ? undefined : { status: 400, message: 'Invalid signature' };
  }

  const { port, close } = await listen(answer);
  const encrypted = https.globalAgent;
  const plain = new PlainAgent({ keepAlive: true });
  https.globalAgent = plain;
  const server: OvhServer = {
    access,
    endpoint: `https://127.0.0.1:${port}/1.0`,
    domain,
    key: undefined,
    requests,
    plan: planned.plan,
    unplan: planned.unplan,
    async close() {
      https.globalAgent = encrypted;
      plain.destroy();
      await close();
    },
  };
  return server;
}
