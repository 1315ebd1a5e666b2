import type { Movements, RecordedMovement, Standing } from '../../src/ports.ts';

const textOf = (standing: Standing | undefined): string =>
  JSON.stringify(
    standing && [standing.member, standing.isActive, standing.until, standing.seenOn, standing.digest],
  );

/** Movements of members in memory, in as few words as the port's promise. */
export function memoryMovements(): Movements {
  const standings = new Map<string, Standing>();
  let events: RecordedMovement[] = [];
  let number = 0;
  return {
    standings: async (members) => members.flatMap((member) => standings.get(member) ?? []),
    overdue: async (today, size, after = '') =>
      [...standings.values()]
        .filter(({ isActive, until = '9', member }) => isActive && until < today && member > after)
        .sort((one, other) => (one.member < other.member ? -1 : 1))
        .slice(0, size),
    async record(looks, now) {
      const fresh = looks.filter((look) => textOf(look.before) === textOf(standings.get(look.now.member)));
      for (const { member, kind, day } of fresh.flatMap(({ movements }) => movements)) {
        events = events.filter(
          (event) => event.member !== member || event.kind !== kind || event.day !== day,
        );
        events.push({ member, kind, day, number: (number += 1), at: now.toISOString() });
      }
      for (const look of fresh) standings.set(look.now.member, look.now);
    },
    after: async (given, size) => events.filter((event) => event.number > given).slice(0, size),
    latest: async () => events.at(-1)?.number ?? 0,
    async forgetBefore(moment) {
      events = events.filter(({ at }) => at >= moment.toISOString());
    },
  };
}
