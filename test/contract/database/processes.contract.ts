import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Member } from '../../../src/ports.ts';
import { toDay } from '../../../src/schema/day.ts';
import { memoryHolds } from '../../fakes/memory-holds.ts';
import { memoryLeases } from '../../fakes/memory-leases.ts';
import { memoryMembers } from '../../fakes/memory-members.ts';
import { memorySteps } from '../../fakes/memory-steps.ts';
import {
  playHold,
  playLease,
  playMember,
  playStep,
  someHolds,
  someLeases,
  someMembers,
  someSteps,
} from './process-models.ts';
import { at, atOnce } from './samples.ts';

const key = {
  member: 'ondine.mistral',
  cause: toDay('2026-03-31'),
  step: 'reminder-15',
  channel: 'mail',
};

const aMember = (id: string, role = 'Ondine Mistral'): Member => ({
  id,
  fullname: role,
  domaine: 'Design',
  github: undefined,
  memberType: undefined,
  missions: [
    {
      start: toDay('2026-01-01'),
      end: toDay('2026-03-31'),
      status: 'admin',
      employer: undefined,
      startups: [],
    },
  ],
});

/** What the ports of the processes promise: each does what a simple model does, whatever the sequence of calls. */
export const processesContract = (database: () => Database): void => {
  describe('Steps', () => {
    it('gives a claim to one of 50 at the same moment, the first time and once it has expired', async () => {
      for (const now of [at('08:00'), at('10:00')]) {
        const until = new Date(now.getTime() + 3_600_000);
        const claims = await atOnce(50, () => database().steps.claim(key, until, now));
        expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
      }
    });

    it('does what a simple model does', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(someSteps, async (calls) => {
          const prefix = `r${(round += 1)}-`;
          const model = memorySteps();
          for (const call of calls)
            expect(await playStep(database().steps, call, prefix)).toEqual(
              await playStep(model, call, prefix),
            );
        }),
        { numRuns: 60 },
      );
    });

    it('lists what fails for longest first', async () => {
      for (const [index, member] of ['b', 'a', 'c'].entries()) {
        const now = at(`0${index + 1}:00`);
        await database().steps.claim({ ...key, member }, now, now);
        await database().steps.fail({ ...key, member }, 'out of reach', now);
      }
      const failing = await database().steps.failing(2);
      expect(failing.map(({ member }) => member)).toEqual(['b', 'a']);
      expect(await database().steps.countFailing()).toBe(3);
      expect(failing[0]).toMatchObject({
        failures: 1,
        failingSince: at('01:00').toISOString(),
        why: 'out of reach',
      });
    });
  });

  describe('Members', () => {
    it('does what a simple model does', async () => {
      await fc.assert(
        fc.asyncProperty(someMembers, async (calls) => {
          const real = database().members;
          await real.remove(await real.ids(1_000));
          const model = memoryMembers();
          for (const call of calls)
            expect(await playMember(real, call)).toEqual(await playMember(model, call));
        }),
        { numRuns: 60 },
      );
    });

    it('keeps a change that came while a process looked', async () => {
      const { members } = database();
      await members.put([aMember('lise.charme')]);
      await members.put([aMember('lise.charme', 'Lise Charme')]);
      await members.settle('departure', [{ member: aMember('lise.charme'), on: undefined }]);
      expect(await members.due('departure', toDay('2026-03-02'), 10)).toHaveLength(1);
      await members.settle('departure', [{ member: aMember('lise.charme', 'Lise Charme'), on: undefined }]);
      expect(await members.due('departure', toDay('2026-03-02'), 10)).toEqual([]);
      expect(await members.due('welcome', toDay('2026-03-02'), 10)).toHaveLength(1);
    });

    it('takes 1,200 members at once, and finds them again', async () => {
      const many = Array.from({ length: 1_200 }, (_, index) => aMember(`m${String(index).padStart(4, '0')}`));
      expect(await database().members.put(many)).toBe(1_200);
      expect(await database().members.put(many)).toBe(0);
      expect(await database().members.ids(2_000)).toHaveLength(1_200);
    });
  });

  describe('Holds', () => {
    it('does what a simple model does', async () => {
      await fc.assert(
        fc.asyncProperty(someHolds, async (calls) => {
          const real = database().holds;
          for (const member of ['a', 'b', 'c']) await real.lift(member);
          const model = memoryHolds();
          for (const call of calls) expect(await playHold(real, call)).toEqual(await playHold(model, call));
        }),
        { numRuns: 40 },
      );
    });
  });

  describe('Leases', () => {
    it('gives a lease to one of 50 at the same moment', async () => {
      const taken = await atOnce(50, (index) =>
        database().leases.take('departures', `run ${index}`, at('09:00'), at('08:00')),
      );
      expect(taken.filter((lease) => lease !== undefined)).toHaveLength(1);
    });

    it('does what a simple model does', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(someLeases, async (calls) => {
          const prefix = `r${(round += 1)}-`;
          const model = memoryLeases();
          for (const call of calls)
            expect(await playLease(database().leases, call, prefix)).toEqual(
              await playLease(model, call, prefix),
            );
        }),
        { numRuns: 60 },
      );
    });
  });
};
