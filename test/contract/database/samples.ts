import type { Arrival, AuditEvent, Confirmation, Mail, Page, Place } from '../../../src/ports.ts';
import { accountSchema, type Account } from '../../../src/schema/account.ts';

/** An instant of one day, "HH:MM" in UTC. */
export const at = (time: string): Date => new Date(`2026-03-02T${time}:00.000Z`);

export const anAccount = (given: object = {}): Account =>
  accountSchema.parse({
    id: 'ondine.mistral',
    secondaryEmail: 'ondine@example.org',
    emailStatusSince: '2026-03-01T08:00:00.000Z',
    createdAt: '2026-03-01T08:00:00.000Z',
    ...given,
  });

/** An account with each of its fields filled in. */
export const aFullAccount = (): Account =>
  anAccount({
    primaryEmail: 'ondine.mistral@communaute.example',
    emailStatus: 'EMAIL_ACTIVE',
    communicationEmail: 'primary',
    memberType: 'beta',
    legalStatus: 'SASU',
    gender: 'NSP',
    workplaceInseeCode: '2A004',
    dailyRate: 0,
    daysPerWeek: 2.5,
    wantsGodparent: true,
  });

export const anArrival = (given: Partial<Arrival> = {}): Arrival => ({
  id: 'ondine.mistral',
  submission: 'fingerprint',
  referent: 'basile.lenoir',
  submittedAt: '2026-03-01T08:00:00.000Z',
  ...given,
});

export const anEvent = (given: Partial<AuditEvent> = {}): AuditEvent => ({
  at: '2026-03-01T08:00:00.000Z',
  actor: 'basile.lenoir',
  action: 'account.secondary-email.change',
  target: 'ondine.mistral',
  ...given,
});

export const aMail = (given: Partial<Mail> = {}): Mail => ({
  key: 'arrival/ondine.mistral/confirmation',
  to: 'ondine@example.org',
  subject: 'Votre arrivée',
  html: '<p>Bienvenue</p>',
  text: 'Bienvenue',
  ...given,
});

export const aConfirmation = (given: Partial<Confirmation> = {}): Confirmation => ({
  tokenHash: 'hash-of-a-token',
  account: 'ondine.mistral',
  kind: 'secondary-email',
  value: 'nouvelle@example.org',
  expiresAt: at('12:00').toISOString(),
  ...given,
});

/** Keys that harm a careless program. */
export const hostileKeys = [
  '__proto__',
  'constructor',
  'toString',
  "'; drop table accounts; --",
  '%',
  '\\',
  '…é🦊',
];

/** Keys that the database cannot keep as they are; what is wrong with each, and the key. */
export const unstorableKeys: readonly (readonly [string, string])[] = [
  ['a NUL', 'a\0b'],
  ['half a character', 'half a fox \ud83e'],
  ['too long', 'a'.repeat(501)],
  ['empty', ''],
];

/** A text that an index could not hold, which compression does not shrink. */
export const longText = Array.from({ length: 20_000 }, (_, index) =>
  String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
).join('');

/** Runs the same call many times at once. */
export const atOnce = <Result>(times: number, call: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => call(index)));

/** All pages of a list, one after the other. */
export async function allPages<Item>(
  page: (after: Place | undefined) => Promise<Page<Item>>,
): Promise<(readonly Item[])[]> {
  const pages: (readonly Item[])[] = [];
  let after: Place | undefined;
  do {
    const { items, next } = await page(after);
    pages.push(items);
    after = next;
  } while (after);
  return pages;
}
