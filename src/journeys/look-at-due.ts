import { fewAtATime } from '../domain/few-at-a-time.ts';
import type { Hold, Member, MemberProcess, StepKey, StepRecord } from '../ports.ts';
import type { Account } from '../schema/account.ts';
import type { Day } from '../schema/day.ts';
import type { Services } from '../services.ts';
import { attempt, type Failure } from './attempt.ts';
import { noteVendors } from './note-vendors.ts';
import type { StepOutcome } from './take-claimed.ts';
import { withLease } from './with-lease.ts';

/** A member whom a process looks at, with what the database holds of her. */
export interface LookedAt {
  readonly member: Member;
  readonly account: Account | undefined;
  readonly hold: Hold | undefined;
  readonly records: readonly StepRecord[];
}

/** A step that a run tried, and how it ended. */
export interface TriedStep {
  readonly key: StepKey;
  readonly outcome: StepOutcome;
}

/** What a run did for one member, and the day on which a run looks at her next. */
export interface Looked {
  readonly tried: readonly TriedStep[];
  readonly next: Day | undefined;
}

/** What a run of a process did. */
export interface ProcessReport {
  /** Steps that are done, "lise.charme 2026-11-01 suspend-mailbox mailbox". */
  readonly done: readonly string[];
  /** How many members were looked at. */
  readonly looked: number;
  /** Whether the run came to the end; the next one goes on otherwise. */
  readonly isComplete: boolean;
  readonly failed: readonly Failure[];
}

/** How many members are read at a time, and how many are worked on together. */
const batch = 200;
const width = 4;

/** How long one run goes on, in milliseconds: a scheduled function has 30 seconds in all. */
export const runFor = 20_000;

/**
 * Looks at every member whose day has come for a process, a batch at a time, and notes when each is looked at next. One
 * person's failure keeps nobody else waiting; a run that finds another one at work does nothing.
 */
export async function lookAtDue(
  process: MemberProcess,
  lasting: number,
  services: Services,
  look: (member: LookedAt) => Promise<Looked>,
): Promise<ProcessReport> {
  const done: string[] = [];
  const tried: TriedStep[] = [];
  const failed: Failure[] = [];
  let looked = 0;
  const end = await withLease(process, lasting, services, async ({ cursor, keepOn }) => {
    for (let after = cursor; ;) {
      const due = await services.members.due(process, services.clock.today(), batch, after);
      looked += due.length;
      const found = await fewAtATime(await withRecords(due, services), width, async (one) => ({
        member: one.member,
        looked: await attempt(one.member.id, failed, () => look(one)),
      }));
      await services.members.settle(
        process,
        found.flatMap(({ member, looked: held }) => (held ? [{ member, on: held.next }] : [])),
      );
      for (const step of found.flatMap(({ looked: held }) => held?.tried ?? [])) {
        const { key, outcome } = step;
        tried.push(step);
        const name = [key.member, key.cause, key.step, key.channel].join(' ');
        if (outcome.kind === 'done') done.push(name);
        if (outcome.kind === 'failed') failed.push({ what: name, cause: outcome.why });
      }
      after = due.at(-1)?.id;
      if (after === undefined || due.length < batch) return { cursor: undefined };
      if (!(await keepOn(after))) return { cursor: after };
    }
  });
  await attempt('vendor health', failed, () => noteVendors(tried, services));
  return { done, looked, isComplete: end !== undefined && end.cursor === undefined, failed };
}

/** Members with what the database holds of them, in their order. */
export async function withRecords(
  members: readonly Member[],
  { accounts, holds, steps }: Pick<Services, 'accounts' | 'holds' | 'steps'>,
): Promise<LookedAt[]> {
  const ids = members.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [foundAccounts, foundHolds, records] = await Promise.all([
    accounts.findAll(ids),
    holds.of(ids),
    steps.of(ids),
  ]);
  const accountOf = new Map(foundAccounts.map((account) => [account.id, account]));
  const holdOf = new Map(foundHolds.map((hold) => [hold.member, hold]));
  const recordsOf = new Map<string, StepRecord[]>();
  for (const record of records)
    recordsOf.set(record.member, [...(recordsOf.get(record.member) ?? []), record]);
  return members.map((member) => ({
    member,
    account: accountOf.get(member.id),
    hold: holdOf.get(member.id),
    records: recordsOf.get(member.id) ?? [],
  }));
}
