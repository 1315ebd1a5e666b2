import fc from 'fast-check';
import type { Holds, Leases, Member, Members, StepKey, Steps } from '../../../src/ports.ts';
import { toDay } from '../../../src/schema/day.ts';
import { at } from './samples.ts';

const id = fc.constantFrom('a', 'b', 'c');
const day = fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03').map(toDay);
const time = fc.constantFrom('08:00', '09:00', '10:00', '11:00').map(at);
const text = fc.constantFrom('one', 'another');
const calls = <Call>(call: fc.Arbitrary<Call>) => fc.array(call, { maxLength: 25 });

const stepCall = fc.record({
  call: fc.constantFrom(
    'claim',
    'claim',
    'claim',
    'begin',
    'found',
    'done',
    'fail',
    'cancel',
    'of',
    'failing',
    'lapsed',
    'forget',
    'before',
  ),
  member: id,
  cause: day,
  channel: fc.constantFrom('mail', 'chat'),
  until: time,
  now: time,
  hadNothing: fc.boolean(),
  reference: fc.option(text, { nil: undefined }),
});
export const someSteps = calls(stepCall);
type StepCall = typeof stepCall extends fc.Arbitrary<infer Call> ? Call : never;

/** Makes one call; what it gives, or what the port holds afterwards. */
export async function playStep(port: Steps, given: StepCall, prefix: string): Promise<unknown> {
  const { call, cause, channel, until, now, hadNothing, reference } = given;
  const member = prefix + given.member;
  const key: StepKey = { member, cause, step: 'reminder-15', channel };
  if (call === 'claim') return port.claim(key, until, now);
  if (call === 'begin') await port.begin(key);
  if (call === 'found') await port.found([key, { ...key, channel: 'found' }], cause, now);
  if (call === 'done') await port.done(key, { doneOn: cause, hadNothing, reference }, now);
  if (call === 'fail') await port.fail(key, 'out of reach', now);
  if (call === 'cancel') await port.cancel([key], 'back', now);
  if (call === 'forget') await port.forget(member);
  if (call === 'before')
    return (await port.membersBefore(now, 1_000, prefix)).filter((one) => one.startsWith(prefix)).sort();
  const held =
    call === 'failing'
      ? (await port.failing(1_000)).filter((row) => row.member.startsWith(prefix))
      : call === 'lapsed'
        ? (await port.lapsed(now, 1_000)).filter((row) => row.member.startsWith(prefix))
        : await port.of([`${prefix}a`, `${prefix}b`, `${prefix}c`]);
  return held.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)),
  );
}

const memberCall = fc.record({
  call: fc.constantFrom(
    ...([
      'put',
      'put',
      'remove',
      'due',
      'due',
      'settle',
      'lookAgain',
      'ids',
      'list',
      'find',
      'moving',
    ] as const),
  ),
  ids: fc.uniqueArray(id, { maxLength: 3 }),
  fullname: text,
  on: fc.option(day, { nil: undefined }),
  missions: fc.array(fc.record({ start: day, end: fc.option(day, { nil: undefined }) }), { maxLength: 2 }),
  edge: fc.constantFrom('start' as const, 'end' as const),
  today: day,
  process: fc.constantFrom('welcome' as const, 'departure' as const),
  size: fc.integer({ min: 0, max: 3 }),
  after: fc.option(id, { nil: undefined }),
});
export const someMembers = calls(memberCall);
type MemberCall = typeof memberCall extends fc.Arbitrary<infer Call> ? Call : never;

const named = (member: string, fullname: string, missions: MemberCall['missions']): Member => ({
  id: member,
  fullname,
  domaine: 'Design',
  github: undefined,
  memberType: undefined,
  missions: missions.map((dates) => ({
    ...dates,
    status: 'admin',
    employer: undefined,
    startups: [],
  })),
});

/** Makes one call; what it gives. */
export async function playMember(port: Members, given: MemberCall): Promise<unknown> {
  const { call, ids, fullname, on, today, process, size, after, missions, edge } = given;
  const members = ids.map((one) => named(one, fullname, missions));
  if (call === 'put') return port.put(members);
  if (call === 'remove') return port.remove(ids);
  if (call === 'settle')
    return port.settle(
      process,
      members.map((member) => ({ member, on })),
    );
  if (call === 'lookAgain') return port.lookAgain(ids[0] ?? 'a');
  if (call === 'ids') return port.ids(size, after);
  if (call === 'list') return (await port.list(size, after)).map((member) => [member.id, member.fullname]);
  if (call === 'find') return (await port.find(ids[0] ?? 'a'))?.fullname;
  if (call === 'moving')
    return (await port.moving(edge, today, on ?? today)).map((member) => [member.id, member.fullname]);
  return (await port.due(process, today, size, after)).map((member) => [member.id, member.fullname]);
}

const holdCall = fc.record({
  call: fc.constantFrom('set', 'lift', 'of', 'present'),
  member: id,
  until: day,
  reason: text,
});
export const someHolds = calls(holdCall);
type HoldCall = typeof holdCall extends fc.Arbitrary<infer Call> ? Call : never;

/** Makes one call; what it gives. */
export async function playHold(port: Holds, { call, member, until, reason }: HoldCall): Promise<unknown> {
  if (call === 'set')
    return port.set({ member, until, reason, setBy: 'ondine.mistral', setAt: at('08:00').toISOString() });
  if (call === 'lift') return port.lift(member);
  const held = call === 'of' ? await port.of(['a', 'b', member]) : await port.present(until);
  return held.map((hold) => JSON.stringify([hold.member, hold.until, hold.reason])).sort();
}

const leaseCall = fc.record({
  call: fc.constantFrom('take', 'take', 'renew', 'release'),
  name: fc.constantFrom('welcome', 'departures'),
  holder: id,
  until: time,
  now: time,
  cursor: fc.option(text, { nil: undefined }),
});
export const someLeases = calls(leaseCall);
type LeaseCall = typeof leaseCall extends fc.Arbitrary<infer Call> ? Call : never;

/** Makes one call; what it gives. */
export async function playLease(port: Leases, given: LeaseCall, prefix: string): Promise<unknown> {
  const { call, holder, until, now, cursor } = given;
  const name = prefix + given.name;
  if (call === 'renew') return port.renew(name, holder, until, cursor);
  if (call === 'release') return port.release(name, holder, cursor, now);
  const lease = await port.take(name, holder, until, now);
  return lease && (lease.cursor ?? 'from the start');
}
