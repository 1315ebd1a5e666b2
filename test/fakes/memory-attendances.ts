import type { Attendance, Attendances, EventDay } from '../../src/ports.ts';

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const inOrder = (one: Attendance, other: Attendance): number =>
  compare(one.day, other.day) ||
  compare(one.at, other.at) ||
  compare(one.event, other.event) ||
  compare(one.member, other.member);

/** Takes away, of what is kept by key, so many of days before one; how many. */
export function forgetDays<Held extends EventDay>(
  held: Map<string, Held>,
  before: string,
  size: number,
): number {
  const old = [...held].filter(([, { day }]) => day < before).slice(0, size);
  for (const [key] of old) held.delete(key);
  return old.length;
}

/** Who comes to events, in memory, in as few words as the port's promise. */
export function memoryAttendances(): Attendances {
  const held = new Map<string, Attendance>();
  const keyOf = ({ event, day, member }: Omit<Attendance, 'at'>) => JSON.stringify([event, day, member]);
  const those = (is: (one: Attendance) => boolean) => [...held.values()].filter(is).toSorted(inOrder);
  return {
    async come(attendance) {
      const key = keyOf(attendance);
      if (!held.has(key)) held.set(key, attendance);
    },
    async withdraw(attendance) {
      held.delete(keyOf(attendance));
    },
    of: async (event, day) => those((one) => one.event === event && one.day === day),
    from: async (day) => those((one) => one.day >= day),
    ofMember: async (member) => those((one) => one.member === member),
    forget: async (before, size) => forgetDays(held, before, size),
  };
}
