import type { MovementKind } from './movements.ts';

/** An address that is told of movements. */
export interface Webhook {
  readonly id: string;
  /** Name of the client whose it is. */
  readonly client: string;
  readonly url: string;
  /** Signs what is told, "whsec_…". */
  readonly secret: string;
  readonly kinds: readonly MovementKind[];
  readonly createdAt: string;
  /** Number of the last movement for which deliveries were noted. */
  readonly reached: number;
  /** When it was given up; nothing is told from then on. */
  readonly disabledAt?: string | undefined;
}

export const deliveryStates = ['waiting', 'delivered', 'abandoned'] as const;
type DeliveryState = (typeof deliveryStates)[number];

/** One movement that is told to one webhook. */
export interface Delivery {
  readonly webhook: string;
  /** The movement's number. */
  readonly number: number;
  /** What is sent, the same at each attempt. */
  readonly body: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: string;
  /** When it failed first. */
  readonly failingSince?: string | undefined;
  /** Why it failed last, for operators. */
  readonly why?: string | undefined;
}

/** A delivery to be made. */
type NewDelivery = Pick<Delivery, 'number' | 'body'>;

/** Who is told of movements, and what is still to be told. */
export interface Webhooks {
  /** False where the client has as many as it may, `most`, or the id is taken. */
  add(webhook: Webhook, most: number): Promise<boolean>;
  /** Those of a client, the oldest first. */
  of(client: string): Promise<Webhook[]>;
  /** Those that are not given up, the oldest first. */
  active(): Promise<Webhook[]>;
  /** Takes a webhook of a client away with its deliveries; false where there is none. */
  remove(client: string, id: string): Promise<boolean>;
  /** Notes what is to be told, and how far that goes, together; what is noted already stays as it is. */
  enqueue(id: string, deliveries: readonly NewDelivery[], reached: number, now: Date): Promise<void>;
  /** The waiting deliveries of a webhook, in the order of their numbers. */
  waiting(id: string, size: number): Promise<Delivery[]>;
  delivered(id: string, number: number, now: Date): Promise<void>;
  failed(id: string, number: number, why: string, nextAt: Date, now: Date): Promise<void>;
  /** Gives a webhook up with all that was to be told to it. */
  disable(id: string, now: Date): Promise<void>;
  /** Forgets the deliveries that ended before. */
  forgetBefore(moment: Date): Promise<void>;
}

/** Whether an address can be told: it stands in the public network, and by https alone. */
export type AddressCheck = 'public' | 'not-public' | 'unknown-host';

/** What is sent to a webhook. */
export interface SignedMessage {
  readonly url: string;
  readonly secret: string;
  /** The same at each attempt. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** Sends to addresses that others chose. */
export interface WebhookSender {
  check(url: string): Promise<AddressCheck>;
  /** The status of the answer. Rejects where there is none, or where the address is not public (any more). */
  send(message: SignedMessage): Promise<number>;
}
