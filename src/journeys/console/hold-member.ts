import { holdRefusal, type HoldRefusal } from '../../domain/hold-refusal.ts';
import type { Day } from '../../schema/day.ts';
import type { Services } from '../../services.ts';
import { writeAudit } from '../write-audit.ts';

/** What an administrator decides for a member. */
export interface NewHold {
  readonly member: string;
  readonly until: Day;
  readonly reason: string;
}

/**
 * Closes nothing for a member through a day, in the place of what was decided before; why not, otherwise. The audit,
 * which is kept for good, has the day and not the reason, which may be private.
 */
export async function holdMember(
  { member, until, reason }: NewHold,
  actor: string,
  services: Services,
): Promise<'held' | 'unknown' | HoldRefusal> {
  const { accounts, clock, holds, members } = services;
  const refusal = holdRefusal(until, clock.today());
  if (refusal) return refusal;
  if (!(await members.find(member)) && !(await accounts.find(member))) return 'unknown';
  const [before] = await holds.of([member]);
  await holds.set({ member, until, reason, setBy: actor, setAt: clock.now().toISOString() });
  await members.lookAgain(member);
  await writeAudit(services, {
    actor,
    action: 'departure.hold',
    target: member,
    before: before?.until,
    after: until,
  });
  return 'held';
}

/** Lets a member's departure go on; false where nothing kept it back. */
export async function releaseMember(member: string, actor: string, services: Services): Promise<boolean> {
  const { holds, members } = services;
  const [held] = await holds.of([member]);
  if (!held) return false;
  await holds.lift(member);
  await members.lookAgain(member);
  await writeAudit(services, { actor, action: 'departure.release', target: member, before: held.until });
  return true;
}
