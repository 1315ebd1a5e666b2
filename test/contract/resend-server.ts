import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { failures, type Failure } from './failing.ts';
import { answerJson, listen, type ReceivedRequest } from './listen.ts';
import { resendDocument } from './resend-document.ts';

const sent = z.object({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  reply_to: z.string().optional(),
});

export interface ResendServer {
  readonly url: string;
  readonly apiKey: string;
  /** The account of the key: its domains, and whether the key may do nothing but send. */
  readonly account: { domains: { name: string; status: string }[]; isSendOnly: boolean };
  /** Mails that were accepted, in order. */
  readonly mails: z.infer<typeof sent>[];
  /** Every request, whatever became of it. */
  readonly requests: ReceivedRequest[];
  /** What the vendor's document says against requests and replies. */
  readonly violations: string[];
  /** Makes the next requests fail, one after the other. */
  plan(...failures: Failure[]): void;
  /** Forgets the failures that have not come yet. */
  unplan(): void;
  close(): Promise<void>;
}

/** A Resend of one's own: POST /emails, with its idempotency keys and its errors. */
export async function startResendServer(): Promise<ResendServer> {
  const check = await resendDocument();
  const apiKey = `re_${randomUUID()}`;
  const account: ResendServer['account'] = { domains: [], isSendOnly: false };
  const mails: ResendServer['mails'] = [];
  const requests: ReceivedRequest[] = [];
  const violations: string[] = [];
  const done = new Map<string, { body: string; id: string }>();
  const planned = failures();

  function answer(request: ReceivedRequest, response: ServerResponse): void {
    requests.push(request);
    if (planned.applied(response)) return;
    const refuse = (statusCode: number, name: string, message: string): void => {
      answerJson(response, statusCode, { statusCode, name, message });
    };
    if (request.headers.authorization !== `Bearer ${apiKey}`) {
      refuse(401, 'invalid_api_key', 'API key is invalid');
      return;
    }
    if (request.method === 'GET' && request.url.pathname === '/domains') {
      listDomains(response, refuse);
      return;
    }
    if (request.method !== 'POST' || request.url.pathname !== '/emails') {
      refuse(404, 'not_found', 'The requested endpoint does not exist.');
      return;
    }
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key === '' || key.length > 256) {
      refuse(400, 'invalid_idempotency_key', 'Idempotency keys have between 1 and 256 characters.');
      return;
    }
    const known = done.get(key);
    if (known !== undefined && known.body !== request.body) {
      refuse(409, 'invalid_idempotent_request', 'The key was used with another request body.');
      return;
    }
    const body: unknown = JSON.parse(request.body);
    const faults = check('components/schemas/SendEmailRequest', body);
    violations.push(...faults);
    const mail = sent.safeParse(body);
    if (faults.length > 0 || !mail.success) {
      refuse(422, 'validation_error', `Invalid request: ${faults.join(', ')}`);
      return;
    }
    const reply = { id: known?.id ?? randomUUID() };
    if (known === undefined) mails.push(mail.data);
    done.set(key, { body: request.body, id: reply.id });
    violations.push(...check('components/schemas/SendEmailResponse', reply));
    answerJson(response, 200, reply);
  }

  function listDomains(
    response: ServerResponse,
    refuse: (statusCode: number, name: string, message: string) => void,
  ): void {
    if (account.isSendOnly) {
      refuse(401, 'restricted_api_key', 'This API key is restricted to only send emails');
      return;
    }
    const data = account.domains.map((domain) => ({ id: randomUUID(), ...domain, region: 'eu-west-1' }));
    const reply = { object: 'list', has_more: false, data };
    violations.push(...check('components/schemas/ListDomainsResponse', reply));
    answerJson(response, 200, reply);
  }

  const { port, close } = await listen(answer);
  const url = `http://127.0.0.1:${port}`;
  return { url, apiKey, account, mails, requests, violations, ...planned, close };
}
