import fc from 'fast-check';
import {
  infraScopes,
  movementKinds,
  type InfraClients,
  type Look,
  type Movements,
  type Standing,
  type Webhook,
  type Webhooks,
} from '../../../src/ports.ts';
import { toDay } from '../../../src/schema/day.ts';
import { at } from './samples.ts';

const id = fc.constantFrom('a', 'b', 'c');
const day = fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03').map(toDay);
const time = fc.constantFrom('08:00', '08:01', '09:00', '10:00').map(at);
const size = fc.integer({ min: 0, max: 3 });
const calls = <Call>(call: fc.Arbitrary<Call>) => fc.array(call, { maxLength: 25 });
const held = (rows: readonly object[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)));

const clientCall = fc.record({
  call: fc.constantFrom('add', 'add', 'find', 'revoke', 'used', 'used'),
  name: id,
  hash: id,
  scopes: fc.uniqueArray(fc.constantFrom(...infraScopes)),
  now: time,
});
export const someClients = calls(clientCall);
type ClientCall = typeof clientCall extends fc.Arbitrary<infer Call> ? Call : never;

/** Makes one call; what it gives, and the clients afterwards. */
export async function playClient(port: InfraClients, given: ClientCall, prefix: string): Promise<unknown> {
  const { call, scopes, now } = given;
  const [name, keyHash] = [prefix + given.name, prefix + given.hash];
  const client = { name, keyHash, scopes, createdBy: 'ondine', createdAt: now.toISOString() };
  const result = {
    add: () => port.add(client),
    find: async () => held([(await port.find(keyHash)) ?? {}]),
    revoke: () => port.revoke(name, now),
    used: () => port.used(name, now),
  }[call];
  return [await result(), held((await port.all()).filter((one) => one.name.startsWith(prefix)))];
}

const standing = fc.record({
  isActive: fc.boolean(),
  until: fc.option(day, { nil: undefined }),
  seenOn: day,
});
const movementCall = fc.record({
  call: fc.constantFrom('record', 'record', 'record', 'overdue', 'after', 'forgetBefore'),
  looks: fc.uniqueArray(
    fc.record({
      member: id,
      standing,
      isLate: fc.boolean(),
      moves: fc.array(fc.record({ kind: fc.constantFrom(...movementKinds), day }), { maxLength: 3 }),
    }),
    { selector: ({ member }) => member },
  ),
  today: day,
  size,
  place: fc.nat(5),
  now: time,
});
export const someMovements = calls(movementCall);
type MovementCall = typeof movementCall extends fc.Arbitrary<infer Call> ? Call : never;

/** Makes one call; what it gives, and what happened by then. Numbers are told by their order alone. */
export async function playMovement(port: Movements, given: MovementCall): Promise<unknown> {
  const { call, looks, today, place, now } = given;
  const everything = async () => port.after(0, 1_000);
  if (call === 'overdue') return held(await port.overdue(today, given.size));
  if (call === 'forgetBefore') await port.forgetBefore(now);
  if (call === 'record') {
    const known = new Map((await port.standings(['a', 'b', 'c'])).map((one) => [one.member, one]));
    const late: Standing = {
      member: 'z',
      isActive: true,
      seenOn: toDay('2020-01-01'),
      digest: 'late',
    };
    const written = looks.map(({ member, standing: stands, isLate, moves }): Look => {
      const before = isLate ? { ...late, member } : known.get(member);
      const movements = moves.map((move) => ({ member, ...move }));
      return { before, now: { member, digest: 'one', ...stands }, movements };
    });
    await port.record(written, now);
  }
  const all = await everything();
  const from = all[place]?.number ?? 0;
  const told = (rows: typeof all) =>
    rows.map(({ member, kind, day: on, at: when }) => [member, kind, on, when]);
  const standings = (await port.standings(['a', 'b', 'c'])).toSorted((one, two) =>
    one.member < two.member ? -1 : 1,
  );
  const isLast = (await port.latest()) === (all.at(-1)?.number ?? 0);
  return [told(all), told(await port.after(from, given.size)), isLast, held(standings)];
}

const webhookCall = fc.record({
  call: fc.constantFrom(
    'add',
    'add',
    'enqueue',
    'enqueue',
    'delivered',
    'failed',
    'disable',
    'remove',
    'forget',
  ),
  id,
  client: fc.constantFrom('x', 'y'),
  numbers: fc.uniqueArray(fc.nat(5)),
  number: fc.nat(5),
  size,
  now: time,
  next: time,
});
export const someWebhooks = calls(webhookCall);
type WebhookCall = typeof webhookCall extends fc.Arbitrary<infer Call> ? Call : never;

const aWebhook = (prefix: string, given: WebhookCall): Webhook => ({
  id: prefix + given.id,
  client: prefix + given.client,
  url: 'https://outil.example/',
  secret: 'whsec_c2VjcmV0',
  kinds: ['arrival', 'departure'],
  createdAt: given.now.toISOString(),
  reached: given.number,
});

/** Makes one call; what it gives, and what the port holds afterwards. */
export async function playWebhook(port: Webhooks, given: WebhookCall, prefix: string): Promise<unknown> {
  const { call, numbers, number, now, next } = given;
  const webhook = prefix + given.id;
  const bodies = numbers.map((one) => ({ number: one, body: now.toISOString() }));
  let result: unknown;
  if (call === 'add') result = await port.add(aWebhook(prefix, given), 2);
  if (call === 'enqueue') await port.enqueue(webhook, bodies, number, now);
  if (call === 'delivered') await port.delivered(webhook, number, now);
  if (call === 'failed') await port.failed(webhook, number, 'status 500', next, now);
  if (call === 'disable') await port.disable(webhook, now);
  if (call === 'remove') result = await port.remove(prefix + given.client, webhook);
  if (call === 'forget') await port.forgetBefore(now);
  const waiting = await Promise.all(['a', 'b', 'c'].map((one) => port.waiting(prefix + one, given.size)));
  const active = (await port.active()).filter((one) => one.id.startsWith(prefix));
  return [result, waiting.map(held), held(active), held(await port.of(`${prefix}x`))];
}
