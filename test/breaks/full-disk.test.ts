import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Verification } from '../../src/journeys/verify/verify.ts';
import { disagreementLine } from '../../src/texts/verify.ts';
import { randomFrom } from '../bench/random.ts';
import { filledArrival } from '../builders.ts';
import { mortalPlatform } from './mortal-platform.ts';
import { writeSeed } from './seed.ts';
import { smallDisk } from './small-disk.ts';

const disk = await smallDisk(300);
afterAll(() => disk?.drop());

interface Answered {
  readonly status: number;
}

const formOf = (lastName: string): object => ({
  ...filledArrival,
  firstName: 'Membre',
  lastName,
  email: `${lastName}@exemple.fr`,
  start: '2026-12-01',
});

describe.skipIf(disk === undefined)('a platform whose disk is full', () => {
  it(
    'accepts nothing that it cannot keep, and goes on once there is room',
    { timeout: 120_000 },
    async () => {
      const folder = disk?.folder ?? '';
      const platform = mortalPlatform({
        env: { CONTENT_DIR: await writeSeed(folder), LOCAL_DIR: join(folder, 'local') },
        random: randomFrom(1),
        risk: 0,
        now: '2026-12-01T09:00:00.000Z',
      });
      try {
        const arrive = (name: string) => ({ do: 'arrive', form: formOf(name) }) as const;
        expect(await platform.ask<Answered>(arrive('alice'))).toMatchObject({ status: 201 });
        await disk?.fill();
        const accepted: string[] = [];
        for (const name of ['berthe', 'claude', 'denise']) {
          const answer = await platform.once<Answered>(arrive(name));
          if (answer?.result?.status === 201) accepted.push(name);
          await platform.once({ do: 'job', name: 'forge-poll' });
        }
        expect(accepted).toEqual([]);
        await platform.once({ do: 'approve', branch: 'arrivee/membre.alice' });
        await platform.die();
        await disk?.empty();

        await platform.at('2026-12-01T09:20:00.000Z');
        for (const name of ['berthe', 'claude', 'denise']) {
          // What it accepted it kept: the same form again finds it.
          const expected = accepted.includes(name) ? [200] : [200, 201];
          expect(expected).toContain((await platform.ask<Answered>(arrive(name))).status);
        }
        for (const name of ['alice', 'berthe', 'claude', 'denise'])
          await platform.ask({ do: 'approve', branch: `arrivee/membre.${name}` });
        for (const name of ['forge-poll', 'welcome', 'departures'])
          expect(await platform.ask<Answered>({ do: 'job', name })).toMatchObject({ status: 200 });
        const { found, counts } = await platform.ask<Verification>({ do: 'verify' });
        expect(found.map(disagreementLine)).toEqual([]);
        expect(counts).toMatchObject({ accounts: 6, arrivals: 4 });
      } finally {
        await platform.stop();
      }
    },
  );
});
