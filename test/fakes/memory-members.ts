import { stretchesOf } from '../../src/domain/running-stretch.ts';
import type { Member, MemberProcess, Members } from '../../src/ports.ts';
import { memberFactsSchema } from '../../src/schema/member-facts.ts';

interface Row {
  readonly member: Member;
  readonly text: string;
  readonly due: Record<MemberProcess, string | undefined>;
}

const texts = new WeakMap<Member, string>();

function textOf(member: Member): string {
  const { id, ...facts } = member;
  const text = texts.get(member) ?? JSON.stringify({ id, ...memberFactsSchema.parse(facts) });
  texts.set(member, text);
  return text;
}

const dueAtOnce = (): Row['due'] => ({ welcome: '', departure: '' });

/** Published members in memory, in as few words as the port's promise. */
export function memoryMembers(): Members {
  const rows = new Map<string, Row>();
  const ids = (size: number, after = ''): string[] =>
    [...rows.keys()]
      .filter((id) => id > after)
      .sort()
      .slice(0, size);
  return {
    find: async (id) => rows.get(id)?.member,
    async put(members) {
      const changed = members.filter((member) => rows.get(member.id)?.text !== textOf(member));
      for (const member of changed) rows.set(member.id, { member, text: textOf(member), due: dueAtOnce() });
      return changed.length;
    },
    ids: async (size, after) => ids(size, after),
    list: async (size, after) => ids(size, after).flatMap((id) => rows.get(id)?.member ?? []),
    async remove(gone) {
      for (const id of gone) rows.delete(id);
    },
    async moving(edge, from, to) {
      const isIn = (day: string | undefined) => day !== undefined && day >= from && day <= to;
      return [...rows.values()]
        .map(({ member }) => member)
        .filter((member) => stretchesOf(member).some((stretch) => isIn(stretch[edge])))
        .sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    async due(process, today, size, after = '') {
      const due = [...rows.values()].filter(
        (row) => (row.due[process] ?? '9') <= today && row.member.id > after,
      );
      return due
        .map(({ member }) => member)
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .slice(0, size);
    },
    async settle(process, looks) {
      for (const { member, on } of looks) {
        const row = rows.get(member.id);
        if (row?.text === textOf(member)) row.due[process] = on;
      }
    },
    async lookAgain(id) {
      const row = rows.get(id);
      if (row) Object.assign(row.due, dueAtOnce());
    },
  };
}
