import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { MailboxesError } from '../mailboxes-error.ts';
import { ovhCall, ovhClient, type OvhAccess } from './ovh-call.ts';
import { ovhFailure } from './ovh-failure.ts';

const credential = z.object({
  status: z.string(),
  /** When the key ends, an instant; null or absent for one that does not. */
  expiration: z.string().nullish(),
  /** Networks that alone may use the key. */
  allowedIPs: z.array(z.string()).nullish(),
  rules: z.array(z.object({ method: z.string(), path: z.string() })),
});

const path = '/auth/currentCredential';

/**
 * A consumer key as OVH tells it, with the calls that it may make. Rejects with a `MailboxesError`, of status 403 for a
 * key that may not look at itself. Signed here: the vendor's client signs nothing under "/auth".
 */
export async function ovhCredential(access: OvhAccess): Promise<z.infer<typeof credential>> {
  const { appKey, appSecret, consumerKey, timeoutMs } = access;
  const { host, port, basePath } = ovhClient(access);
  const time = await ovhCall(access)('GET', '/auth/time', {}, z.number());
  const signed = [appSecret, consumerKey, 'GET', `https://${host}${basePath}${path}`, '', time].join('+');
  const headers = {
    'X-Ovh-Application': appKey,
    'X-Ovh-Consumer': consumerKey,
    'X-Ovh-Timestamp': time,
    'X-Ovh-Signature': `$1$${createHash('sha1').update(signed).digest('hex')}`,
  };
  const signal = AbortSignal.timeout(timeoutMs);
  const failure = (fault: unknown, said?: string) =>
    ovhFailure('GET', fault, said, [appKey, appSecret, consumerKey]);
  try {
    const request = https.get({ host, port, path: basePath + path, headers, signal });
    const [response] = (await once(request, 'response', { signal })) as [IncomingMessage];
    const body = await text(response);
    if (response.statusCode !== 200) throw failure(response.statusCode, body);
    return credential.parse(JSON.parse(body));
  } catch (fault) {
    if (fault instanceof MailboxesError) throw fault;
    throw failure(fault);
  }
}
