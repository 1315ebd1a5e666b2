import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Look } from '../../../src/ports.ts';
import { toDay } from '../../../src/schema/day.ts';
import { memoryInfraClients } from '../../fakes/memory-infra-clients.ts';
import { memoryMovements } from '../../fakes/memory-movements.ts';
import { memoryWebhooks } from '../../fakes/memory-webhooks.ts';
import {
  playClient,
  playMovement,
  playWebhook,
  someClients,
  someMovements,
  someWebhooks,
} from './infra-models.ts';
import { at, atOnce } from './samples.ts';

const look = (member: string): Look => ({
  before: undefined,
  now: { member, isActive: true, seenOn: toDay('2026-03-02'), digest: 'one' },
  movements: [{ member, kind: 'arrival', day: toDay('2026-03-02') }],
});

/** What the ports of the infra API promise: each does what a simple model does, whatever the sequence of calls. */
export const infraContract = (database: () => Database): void => {
  describe('InfraClients', () => {
    it('do what a simple model does', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(someClients, async (calls) => {
          const prefix = `r${(round += 1)}-`;
          const model = memoryInfraClients();
          for (const call of calls)
            expect(await playClient(database().infraClients, call, prefix)).toEqual(
              await playClient(model, call, prefix),
            );
        }),
        { numRuns: 50 },
      );
    });
  });

  describe('Movements', () => {
    it('do what a simple model does', async () => {
      await fc.assert(
        fc.asyncProperty(someMovements, async (calls) => {
          await database().drizzle.execute('delete from infra_events');
          await database().drizzle.execute('delete from infra_standings');
          const model = memoryMovements();
          for (const call of calls)
            expect(await playMovement(database().movements, call)).toEqual(await playMovement(model, call));
        }),
        { numRuns: 60 },
      );
    });

    it('are recorded once by 20 runs at the same moment', async () => {
      await atOnce(20, () => database().movements.record([look('a'), look('b')], at('08:00')));
      expect(await database().movements.after(0, 10)).toHaveLength(2);
    });

    it('are numbered in the order in which they are given, however many', async () => {
      const names = Array.from({ length: 1_200 }, (_, index) => `m${index}`);
      await database().movements.record(names.map(look), at('08:00'));
      const found = await database().movements.after(0, 2_000);
      expect(found.map(({ member }) => member)).toEqual(names);
      expect(await database().movements.overdue(toDay('2026-03-03'), 10)).toEqual([]);
    });

    it('are never missed by a reader who follows while many write', async () => {
      const { movements } = database();
      const read: string[] = [];
      let from = 0;
      const follow = async () => {
        for (const { member, number } of await movements.after(from, 3)) {
          read.push(member);
          from = number;
        }
      };
      const names = Array.from({ length: 30 }, (_, index) => `m${index}`);
      const writing = Promise.all(names.map((name) => movements.record([look(name)], at('08:00'))));
      for (let turn = 0; turn < 20; turn++) await follow();
      await writing;
      for (let turn = 0; turn < 20; turn++) await follow();
      expect(read.toSorted()).toEqual(names.toSorted());
    });
  });

  describe('Webhooks', () => {
    it('do what a simple model does', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(someWebhooks, async (calls) => {
          const prefix = `r${(round += 1)}-`;
          const model = memoryWebhooks();
          for (const call of calls)
            expect(await playWebhook(database().webhooks, call, prefix)).toEqual(
              await playWebhook(model, call, prefix),
            );
        }),
        { numRuns: 60 },
      );
    });

    it('are never more than a client may have, however many are added at once', async () => {
      const made = await atOnce(20, (index) =>
        database().webhooks.add(
          {
            id: `w${index}`,
            client: 'tool',
            url: 'https://outil.example/',
            secret: 'whsec_c2VjcmV0',
            kinds: ['arrival'],
            createdAt: at('08:00').toISOString(),
            reached: 0,
          },
          3,
        ),
      );
      expect(made.filter(Boolean)).toHaveLength(3);
    });
  });
};
