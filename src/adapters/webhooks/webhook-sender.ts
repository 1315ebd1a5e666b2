import { Webhook } from 'standardwebhooks';
import { isPublicAddress } from '../../domain/public-address.ts';
import type { AddressCheck, WebhookSender } from '../../ports.ts';
import { postToAddress, type Post } from './post-to-address.ts';
import { addressesOf, systemResolve, type Resolve } from './resolve-host.ts';

export interface WebhookSenderOptions {
  /** The longest wait for an answer. */
  readonly timeoutMs: number;
  readonly resolve?: Resolve;
  readonly post?: Post;
}

/** An address that may not be called; its message names no address. */
class WebhookAddressError extends Error {
  override readonly name = 'WebhookAddressError';
}

/**
 * Sends by Standard Webhooks (standardwebhooks.com), to addresses of the public network alone: the host is resolved,
 * every address of it is checked, and the call goes to one that was.
 */
export function webhookSender({
  timeoutMs,
  resolve = systemResolve,
  post = postToAddress,
}: WebhookSenderOptions): WebhookSender {
  const look = async (text: string): Promise<{ check: AddressCheck; url: URL; address: string }> => {
    const url = new URL(text);
    if (url.protocol !== 'https:') return { check: 'not-public', url, address: '' };
    const addresses = await addressesOf(url, resolve);
    const [address = ''] = addresses;
    if (address === '') return { check: 'unknown-host', url, address };
    return { check: addresses.every(isPublicAddress) ? 'public' : 'not-public', url, address };
  };
  return {
    check: async (url) => (await look(url)).check,
    async send({ url: text, secret, id, at, body }) {
      const { check, url, address } = await look(text);
      if (check !== 'public') throw new WebhookAddressError(`The address of the webhook is ${check}.`);
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'secretariat-webhooks',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      };
      return post({ url, address, headers, body, timeoutMs });
    },
  };
}
