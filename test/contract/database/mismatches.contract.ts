import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Member } from '../../../src/ports.ts';
import { toDay } from '../../../src/schema/day.ts';
import { aMission, aNewAccount } from '../../builders.ts';
import { memoryAccounts } from '../../fakes/memory-accounts.ts';
import { memoryArrivals } from '../../fakes/memory-arrivals.ts';
import { memoryMembers } from '../../fakes/memory-members.ts';
import { memoryMismatches } from '../../fakes/memory-mismatches.ts';

const today = toDay('2026-11-20');

const aMember = (id: string, start: string, end?: string): Member => ({
  id,
  fullname: id,
  domaine: 'Design',
  github: undefined,
  memberType: undefined,
  missions: [aMission({ start, end })],
});

const members = [
  aMember('active.known', '2026-01-01'),
  aMember('active.unknown', '2026-01-01', '2026-11-20'),
  aMember('autre.inconnue', '2026-11-20'),
  aMember('gone.unknown', '2026-01-01', '2026-11-19'),
  aMember('later.unknown', '2026-11-21'),
];

type World = Pick<Database, 'accounts' | 'arrivals' | 'members'>;

async function fill({ accounts, arrivals }: World): Promise<void> {
  for (const id of ['active.known', 'pageless', 'arriving', 'refused'])
    await accounts.reserve(aNewAccount(id));
  const arrival = { submission: 'x', referent: 'nil.zephyr', submittedAt: '2026-11-01T00:00:00.000Z' };
  await arrivals.record({ ...arrival, id: 'arriving' });
  await arrivals.record({ ...arrival, id: 'refused', closedAt: '2026-11-02T00:00:00.000Z' });
}

/** Who lacks an account, and which account lacks a page. */
export const mismatchesContract = (database: () => Database): void => {
  describe('Mismatches', () => {
    const memory = { accounts: memoryAccounts(), arrivals: memoryArrivals(), members: memoryMembers() };

    it('lists active members without an account, and accounts without a page, a part at a time', async () => {
      await fill(database());
      await fill(memory);
      for (const [port, held] of [
        [database().mismatches, database().members],
        [memoryMismatches(memory), memory.members],
      ] as const) {
        // Nothing was read of the pages yet.
        expect((await port.withoutPage({ size: 10, skip: 0 })).total).toBe(0);
        await held.put(members);
        const first = await port.withoutAccount(today, { size: 1, skip: 0 });
        expect(first.items.map(({ id }) => id)).toEqual(['active.unknown']);
        expect(first.total).toBe(2);
        const second = await port.withoutAccount(today, { size: 5, skip: 1 });
        expect(second.items.map(({ id }) => id)).toEqual(['autre.inconnue']);
        expect(await port.withoutPage({ size: 10, skip: 0 })).toEqual({
          items: ['pageless', 'refused'],
          total: 2,
        });
      }
    });
  });
};
