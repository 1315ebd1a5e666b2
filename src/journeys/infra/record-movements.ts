import { addDays } from '../../domain/calendar.ts';
import { movementsSince, standingOf, type Seen } from '../../domain/movements.ts';
import { startOfDay } from '../../domain/paris-time.ts';
import { retentions } from '../../domain/retention.ts';
import { fingerprint } from '../../domain/signed-link.ts';
import type { Look, Member, Standing } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import type { Services } from '../../services.ts';
import { withLease } from '../with-lease.ts';
import { toldFacts } from './told-facts.ts';

type MovementServices = Pick<Services, 'clock' | 'leases' | 'members' | 'movements'>;

/** How many members are compared at a time. */
const batch = 500;

/** How long a run goes on, in milliseconds: it shares the 30 seconds of a scheduled function. */
const runFor = 5_000;

/** Days for which movements are kept. */
export const movementsKept = retentions.movement.period.count;

/**
 * Compares the members with how they stood when they were last looked at, and records who arrived, changed and left
 * since. A run that was missed, or died, is made up for by the next; a run that finds another one at work does nothing.
 * A member whose page is gone leaves on the last day that it told.
 */
export async function recordMovements(services: MovementServices, lasting = runFor): Promise<void> {
  const { clock, movements } = services;
  await withLease('movements', lasting, services, async (slice) => {
    const today = clock.today();
    for (let after = slice.cursor; ;) {
      const members = await services.members.list(batch, after);
      await recordLooks(members, today, services);
      after = members.at(-1)?.id;
      if (after === undefined || members.length < batch) break;
      if (!(await slice.keepOn(after))) return { cursor: after };
    }
    await recordOfGone(today, services);
    await movements.forgetBefore(new Date(startOfDay(addDays(today, -movementsKept))));
    return { cursor: undefined };
  });
}

async function recordLooks(
  members: readonly Member[],
  today: Day,
  { clock, movements }: MovementServices,
): Promise<void> {
  const held = await movements.standings(members.map(({ id }) => id));
  const standings = new Map(held.map((standing) => [standing.member, standing]));
  const looks = members.flatMap((member) => lookAt(member, standings.get(member.id), today) ?? []);
  await movements.record(looks, clock.now());
}

/** Undefined where nothing is to be noted. */
function lookAt(member: Member, before: Standing | undefined, today: Day): Look | undefined {
  const seen: Seen = {
    member: member.id,
    missions: member.missions,
    // What she should have depends on her type too.
    digest: fingerprint(JSON.stringify([toldFacts(member, today), member.memberType ?? null])),
  };
  // A day that was set back, in a trial, undoes nothing.
  if (before !== undefined && before.seenOn > today) return undefined;
  const now = standingOf(seen, today);
  const isAsBefore = before?.digest === now.digest && before.until === now.until;
  if (isAsBefore && before.seenOn === today && before.isActive === now.isActive) return undefined;
  return { before, now, movements: movementsSince(before, seen, today) };
}

/** Those who are left after all pages were compared have none, or one that has just changed, which waits. */
async function recordOfGone(today: Day, { clock, members, movements }: MovementServices): Promise<void> {
  for (let after: string | undefined; ;) {
    const overdue = await movements.overdue(today, batch, after);
    const looks: Look[] = [];
    for (const before of overdue) {
      const { member, until } = before;
      if (until === undefined || (await members.find(member))) continue;
      const now = { ...before, isActive: false, until: undefined, seenOn: today };
      looks.push({ before, now, movements: [{ member, kind: 'departure', day: until }] });
    }
    await movements.record(looks, clock.now());
    after = overdue.at(-1)?.member;
    if (after === undefined || overdue.length < batch) return;
  }
}
