import { randomBytes, randomUUID } from 'node:crypto';
import type { MovementKind, Webhook } from '../../ports.ts';
import type { Services } from '../../services.ts';

/** Webhooks that one client may have. */
const mostWebhooks = 10;

export type Subscription =
  | { readonly kind: 'made'; readonly webhook: Webhook }
  | { readonly kind: 'not-public' | 'unknown-host' | 'too-many' };

/**
 * Makes a webhook that is told of what happens from now on. Its secret, 256 random bits, is kept to sign by, and shown
 * this once. Refuses addresses that are not in the public network, or that nobody can resolve.
 */
export async function subscribe(
  client: string,
  { url, kinds }: { readonly url: string; readonly kinds: readonly MovementKind[] },
  { clock, movements, webhooks, webhookSender }: Services,
): Promise<Subscription> {
  const check = await webhookSender.check(url);
  if (check !== 'public') return { kind: check };
  const webhook: Webhook = {
    id: randomUUID(),
    client,
    url,
    secret: `whsec_${randomBytes(32).toString('base64')}`,
    kinds: [...new Set(kinds)],
    createdAt: clock.now().toISOString(),
    reached: await movements.latest(),
  };
  return (await webhooks.add(webhook, mostWebhooks)) ? { kind: 'made', webhook } : { kind: 'too-many' };
}
