import { describeFault } from '../../domain/describe-fault.ts';
import { fewAtATime } from '../../domain/few-at-a-time.ts';
import { nextAttempt } from '../../domain/webhook-retries.ts';
import type { Delivery, RecordedMovement, Webhook } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { givenUpWebhookText } from '../../texts/given-up-webhook.ts';
import { attempt, type Failure } from '../attempt.ts';
import { withLease } from '../with-lease.ts';

type DeliveryServices = Pick<
  Services,
  | 'chat'
  | 'clock'
  | 'infraClients'
  | 'leases'
  | 'ledger'
  | 'movements'
  | 'settings'
  | 'webhooks'
  | 'webhookSender'
>;

/** What a run did. */
export interface DeliveryReport {
  readonly delivered: number;
  /** Webhooks that were given up. */
  readonly givenUp: readonly string[];
  readonly failed: readonly Failure[];
}

/** How many movements are noted, and how many deliveries are read, at a time. */
const batch = 100;
/** How many receivers are told at the same time. */
const width = 8;
/** How long a run goes on, in milliseconds: a scheduled function has 30 seconds in all. */
const runFor = 15_000;
/** How long what was told is kept, in milliseconds: 30 days. */
const keptFor = 30 * 86_400_000;

/**
 * Tells the webhooks of the movements since they were last told: noted first, sent after, marked last, so that a run
 * that dies leaves nothing untold, and what is told twice carries the same id. Each receiver is told in order; one that
 * fails waits, and keeps no other one waiting. Answers of receivers are no faults of the job.
 */
export async function deliverWebhooks(services: DeliveryServices, lasting = runFor): Promise<DeliveryReport> {
  const { clock, infraClients, webhooks } = services;
  const failed: Failure[] = [];
  const givenUp: string[] = [];
  let delivered = 0;
  await withLease('infra-webhooks', lasting, services, async (slice) => {
    const clients = await infraClients.all();
    const heard = new Set(clients.filter((one) => one.revokedAt === undefined).map(({ name }) => name));
    const told = (await webhooks.active()).filter(({ client }) => heard.has(client));
    await fewAtATime(told, width, (webhook) =>
      attempt(`webhook ${webhook.id}`, failed, async () => {
        await noteDeliveries(webhook, services);
        const end = await tell(webhook, () => slice.keepOn(undefined), services);
        delivered += end.delivered;
        if (end.isGivenUp) givenUp.push(webhook.id);
      }),
    );
    await tellTeamOfGivenUp(failed, services);
    await webhooks.forgetBefore(new Date(clock.now().getTime() - keptFor));
    return { cursor: undefined };
  });
  return { delivered, givenUp, failed };
}

async function noteDeliveries(webhook: Webhook, services: DeliveryServices): Promise<void> {
  const { clock, movements, webhooks } = services;
  for (let { reached } = webhook; ;) {
    const found = await movements.after(reached, batch);
    const last = found.at(-1);
    if (!last) return;
    const deliveries = found
      .filter(({ kind }) => webhook.kinds.includes(kind))
      .map((movement) => ({ number: movement.number, body: JSON.stringify(toldMovement(movement)) }));
    await webhooks.enqueue(webhook.id, deliveries, last.number, clock.now());
    reached = last.number;
  }
}

/** What a webhook is told of a movement. */
const toldMovement = ({ number, member, kind, day, at }: RecordedMovement) => ({
  type: `member.${kind}`,
  timestamp: at,
  data: { number, member, kind, day },
});

async function tell(
  webhook: Webhook,
  keepOn: () => Promise<boolean>,
  services: DeliveryServices,
): Promise<{ readonly delivered: number; readonly isGivenUp: boolean }> {
  const { clock, webhooks } = services;
  let delivered = 0;
  for (;;) {
    const waiting = await webhooks.waiting(webhook.id, batch);
    for (const delivery of waiting) {
      if (delivery.nextAt > clock.now().toISOString()) return { delivered, isGivenUp: false };
      const why = await send(webhook, delivery, services);
      if (why !== undefined) return { delivered, isGivenUp: await retreat(webhook, delivery, why, services) };
      await webhooks.delivered(webhook.id, delivery.number, clock.now());
      delivered += 1;
      if (!(await keepOn())) return { delivered, isGivenUp: false };
    }
    if (waiting.length < batch) return { delivered, isGivenUp: false };
  }
}

/** Why a delivery failed; undefined where the receiver took it. */
async function send(
  { id, url, secret }: Webhook,
  { number, body }: Delivery,
  { clock, webhookSender }: DeliveryServices,
): Promise<string | undefined> {
  try {
    const message = { url, secret, id: messageId(id, number), at: clock.now(), body };
    const status = await webhookSender.send(message);
    return status >= 200 && status < 300 ? undefined : `status ${status}`;
  } catch (fault) {
    return describeFault(fault);
  }
}

const messageId = (webhook: string, number: number): string => `msg_${webhook}_${number}`;

/** Puts a delivery off, or gives the webhook up; whether it did. */
async function retreat(
  webhook: Webhook,
  { attempts, failingSince, number }: Delivery,
  why: string,
  { clock, webhooks }: DeliveryServices,
): Promise<boolean> {
  const now = clock.now();
  const next = nextAttempt(attempts + 1, failingSince, now);
  await webhooks.failed(webhook.id, number, why, next ?? now, now);
  if (next) return false;
  await webhooks.disable(webhook.id, now);
  return true;
}

/** How long a claim keeps another run from telling, in milliseconds. */
const claimFor = 600_000;

/** Asked of all that are given up, so that a run that died after giving up leaves nobody untold. */
async function tellTeamOfGivenUp(
  failed: Failure[],
  { chat, clock, infraClients, ledger, settings, webhooks }: DeliveryServices,
): Promise<void> {
  const { teamChannel: channel } = settings;
  if (channel === undefined) return;
  const clients = (await infraClients.all()).filter((client) => client.revokedAt === undefined);
  for (const { name } of clients)
    for (const webhook of await webhooks.of(name)) {
      if (webhook.disabledAt === undefined) continue;
      const key = `infra/webhook/${webhook.id}/abandon`;
      await attempt(key, failed, async () => {
        const now = clock.now();
        if (!(await ledger.claim(key, new Date(now.getTime() + claimFor), now))) return;
        await chat.post({ key, channel, text: givenUpWebhookText(name, new URL(webhook.url).host) });
        await ledger.done(key, clock.now());
      });
    }
}
