import type { StepKey, StepRecord, Steps } from '../../src/ports.ts';

interface Row {
  record: StepRecord;
  until: Date;
  begun: boolean;
}

const nameOf = ({ member, cause, step, channel }: StepKey): string =>
  JSON.stringify([member, cause, step, channel]);

const order = ['member', 'cause', 'at', 'step', 'channel'] as const;

function inOrder(one: StepRecord, other: StepRecord): number {
  const field = order.find((name) => one[name] !== other[name]);
  return field === undefined || one[field] > other[field] ? 1 : -1;
}

/** Steps of welcomes and departures in memory, in as few words as the port's promise. */
export function memorySteps(): Steps {
  const byMember = new Map<string, Map<string, Row>>();
  const rowsOf = (member: string): Map<string, Row> => byMember.get(member) ?? new Map<string, Row>();
  const change = (key: StepKey, state: StepRecord['state'], now: Date, changes: Partial<StepRecord>) => {
    const row = rowsOf(key.member).get(nameOf(key));
    if (!row) return;
    row.record = { ...row.record, ...changes, state, at: now.toISOString() };
    if (state !== 'failed') row.begun = false;
  };
  const isClaimed = (key: StepKey) => rowsOf(key.member).get(nameOf(key))?.record.state === 'claimed';
  const failed = (): StepRecord[] => {
    const found: StepRecord[] = [];
    for (const rows of byMember.values())
      for (const { record } of rows.values()) if (record.state === 'failed') found.push(record);
    return found;
  };
  return {
    async claim({ member, cause, step, channel }, until, now) {
      const key = { member, cause, step, channel };
      const rows = rowsOf(member);
      byMember.set(member, rows);
      const held = rows.get(nameOf(key));
      const state = held?.record.state;
      if (held && (state === 'done' || (state === 'claimed' && held.until > now))) return undefined;
      const begun = held?.begun ?? false;
      const before = held?.record ?? { ...key, hadNothing: false, failures: 0 };
      rows.set(nameOf(key), { record: { ...before, state: 'claimed', at: now.toISOString() }, until, begun });
      return { wasBegun: begun };
    },
    async begin(key) {
      const row = rowsOf(key.member).get(nameOf(key));
      if (row && isClaimed(key)) row.begun = true;
    },
    async done(key, end, now) {
      const ended = { ...end, failures: 0, failingSince: undefined, why: undefined };
      if (isClaimed(key)) change(key, 'done', now, ended);
    },
    async found(keys, doneOn, now) {
      for (const { member, cause, step, channel } of keys) {
        const key = { member, cause, step, channel };
        const rows = rowsOf(member);
        byMember.set(member, rows);
        const record: StepRecord = {
          ...key,
          state: 'done',
          at: now.toISOString(),
          doneOn,
          hadNothing: true,
          failures: 0,
        };
        if (!rows.has(nameOf(key))) rows.set(nameOf(key), { record, until: now, begun: false });
      }
    },
    async fail(key, why, now) {
      if (!isClaimed(key)) return;
      const { failures = 0, failingSince = now.toISOString() } =
        rowsOf(key.member).get(nameOf(key))?.record ?? {};
      change(key, 'failed', now, { failures: failures + 1, failingSince, why });
    },
    async cancel(keys, why, now) {
      for (const key of keys) change(key, 'cancelled', now, { why, failures: 0, failingSince: undefined });
    },
    of: async (members) =>
      members.flatMap((member) => [...rowsOf(member).values()].map(({ record }) => record)).sort(inOrder),
    async failing(size) {
      const words = ({ failingSince = '', member, step, channel }: StepRecord) =>
        [failingSince, member, step, channel].join(' ');
      return failed()
        .sort((one, other) => (words(one) < words(other) ? -1 : 1))
        .slice(0, size);
    },
    async lapsed(now, size) {
      const rows = [...byMember.values()].flatMap((held) => [...held.values()]);
      const words = ({ at, member, step, channel }: StepRecord) => [at, member, step, channel].join(' ');
      return rows
        .filter(({ record, until }) => record.state === 'claimed' && until <= now)
        .map(({ record }) => record)
        .sort((one, other) => (words(one) < words(other) ? -1 : 1))
        .slice(0, size);
    },
    countFailing: async () => failed().length,
    async membersBefore(moment, size, after = '') {
      const isOld = ({ record }: Row) => new Date(record.at) < moment;
      return [...byMember]
        .filter(([member, rows]) => member > after && rows.size > 0 && [...rows.values()].every(isOld))
        .map(([member]) => member)
        .sort()
        .slice(0, size);
    },
    async forget(member) {
      byMember.delete(member);
    },
  };
}
