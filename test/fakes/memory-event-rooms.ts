import type { EventDay, EventRoom, EventRooms } from '../../src/ports.ts';
import { forgetDays } from './memory-attendances.ts';

/** Rooms of events in memory, in as few words as the port's promise. */
export function memoryEventRooms(): EventRooms {
  const held = new Map<string, EventRoom>();
  const keyOf = ({ event, day }: EventDay) => JSON.stringify([day, event]);
  const present = ({ event, day }: EventDay): EventRoom =>
    held.get(keyOf({ event, day })) ?? { event, day, version: 0 };
  return {
    async asked(of, at) {
      held.set(keyOf(of), { ...present(of), askedAt: at.toISOString() });
    },
    async name(of, room) {
      const before = present(of);
      const version = before.version + (before.room === room ? 0 : 1);
      const named = { ...before, room, version };
      held.set(keyOf(of), named);
      return named;
    },
    find: async (event, day) => held.get(JSON.stringify([day, event])),
    from: async (day) =>
      [...held.values()]
        .filter((room) => room.day >= day)
        .toSorted((one, other) => (`${one.day} ${one.event}` < `${other.day} ${other.event}` ? -1 : 1)),
    forget: async (before, size) => forgetDays(held, before, size),
  };
}
