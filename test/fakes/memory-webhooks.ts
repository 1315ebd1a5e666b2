import type { Delivery, SignedMessage, Webhook, Webhooks, WebhookSender } from '../../src/ports.ts';

type Row = Delivery & { readonly endedAt?: string };

/** Webhooks and their deliveries in memory, in as few words as the port's promise. */
export function memoryWebhooks(): Webhooks {
  const webhooks = new Map<string, Webhook>();
  let rows: Row[] = [];
  const change = (id: string, given: number | undefined, changes: (row: Row) => Partial<Row>): void => {
    rows = rows.map((row) =>
      row.webhook === id && row.state === 'waiting' && (given ?? row.number) === row.number
        ? { ...row, ...changes(row) }
        : row,
    );
  };
  const inOrder = (): Webhook[] =>
    [...webhooks.values()].sort((one, other) =>
      `${one.createdAt} ${one.id}` < `${other.createdAt} ${other.id}` ? -1 : 1,
    );
  return {
    async add(webhook, most) {
      const held = inOrder().filter(({ client }) => client === webhook.client);
      if (held.length >= most || webhooks.has(webhook.id)) return false;
      webhooks.set(webhook.id, webhook);
      return true;
    },
    of: async (client) => inOrder().filter((webhook) => webhook.client === client),
    active: async () => inOrder().filter(({ disabledAt }) => disabledAt === undefined),
    async remove(client, id) {
      if (webhooks.get(id)?.client !== client) return false;
      rows = rows.filter(({ webhook }) => webhook !== id);
      return webhooks.delete(id);
    },
    async enqueue(id, deliveries, reached, now) {
      const webhook = webhooks.get(id);
      if (!webhook || webhook.disabledAt !== undefined) return;
      webhooks.set(id, { ...webhook, reached: Math.max(reached, webhook.reached) });
      for (const { number, body } of deliveries)
        if (!rows.some((row) => row.webhook === id && row.number === number))
          rows.push({
            webhook: id,
            number,
            body,
            state: 'waiting',
            attempts: 0,
            nextAt: now.toISOString(),
          });
    },
    waiting: async (id, size) =>
      rows
        .filter(({ webhook, state }) => webhook === id && state === 'waiting')
        .sort((one, other) => one.number - other.number)
        .slice(0, size),
    async delivered(id, number, now) {
      change(id, number, ({ attempts }) => ({
        state: 'delivered',
        attempts: attempts + 1,
        endedAt: now.toISOString(),
      }));
    },
    async failed(id, number, why, nextAt, now) {
      change(id, number, ({ attempts, failingSince }) => ({
        attempts: attempts + 1,
        nextAt: nextAt.toISOString(),
        failingSince: failingSince ?? now.toISOString(),
        why,
      }));
    },
    async disable(id, now) {
      const webhook = webhooks.get(id);
      if (webhook && webhook.disabledAt === undefined)
        webhooks.set(id, { ...webhook, disabledAt: now.toISOString() });
      change(id, undefined, () => ({ state: 'abandoned', endedAt: now.toISOString() }));
    },
    async forgetBefore(moment) {
      rows = rows.filter(({ endedAt = '9' }) => endedAt >= moment.toISOString());
    },
  };
}

/** Keeps what was sent; a test says what the receivers answer. */
export interface MemoryWebhookSender extends WebhookSender {
  readonly sent: SignedMessage[];
  /** Statuses by address; 204 without one, no answer at all with 0. */
  readonly answers: Map<string, number>;
  /** Hosts that stand in no public network. */
  readonly privateHosts: Set<string>;
}

export function memoryWebhookSender(): MemoryWebhookSender {
  const sent: SignedMessage[] = [];
  const answers = new Map<string, number>();
  const privateHosts = new Set<string>();
  return {
    sent,
    answers,
    privateHosts,
    check: async (url) => (privateHosts.has(new URL(url).hostname) ? 'not-public' : 'public'),
    async send(message) {
      sent.push(message);
      const status = answers.get(message.url) ?? 204;
      if (status === 0) throw new Error('connect ECONNREFUSED');
      return status;
    },
  };
}
