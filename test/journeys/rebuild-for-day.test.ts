import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import rebuild, { config } from '../../functions/rebuild.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { parisDay, parisTime } from '../../src/domain/paris-time.ts';
import { rebuildForDay } from '../../src/journeys/rebuild-for-day.ts';
import { fakeServices } from '../fakes/services.ts';

const hour = 3_600_000;

function world(at: string) {
  let now = new Date(at);
  const built: string[] = [];
  const publisher = {
    fail: false,
    async publish() {
      await Promise.resolve();
      if (publisher.fail) throw new Error('Down for a@b.fr');
      built.push(now.toISOString());
    },
  };
  const clock = { now: () => now, today: () => parisDay(now) };
  return {
    services: { ...fakeServices(), clock, publisher },
    publisher,
    built,
    at: (moment: Date) => {
      now = moment;
    },
  };
}

let made: ReturnType<typeof world>;
beforeEach(() => {
  made = world('2026-11-20T23:05:00.000Z');
});

describe('the build of the day', () => {
  it('is asked for once a day, within the first hour in Paris, in every season', async () => {
    expect(config.schedule).toBe('5 * * * *');
    await fc.assert(
      fc.asyncProperty(fc.nat(360), async (day) => {
        const start = Date.parse('2026-01-01T00:05:00.000Z') + day * 24 * hour;
        const { services, built, at } = world('2026-01-01T00:05:00.000Z');
        for (let hours = 0; hours < 72; hours++) {
          at(new Date(start + hours * hour));
          await rebuildForDay(services);
        }
        const times = built.slice(1).map((moment) => parisTime(moment)?.time);
        expect(times).toEqual(Array.from(times, () => '00:05:00'));
        expect(new Set(built.map((moment) => parisDay(new Date(moment)))).size).toBe(built.length);
        expect(built.length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 60 },
    );
  });

  it('is asked for once by two runs at once', async () => {
    const reports = await Promise.all([rebuildForDay(made.services), rebuildForDay(made.services)]);
    expect(reports.filter(({ isAsked }) => isAsked)).toHaveLength(1);
    expect(made.built).toHaveLength(1);
  });

  it('that could not be asked for is told without an address, and asked for an hour later', async () => {
    vi.mocked(console.error).mockImplementationOnce(() => undefined);
    provideServices({ ...made.services, site: { page: () => Promise.resolve('') } });
    made.publisher.fail = true;
    const response = await rebuild();
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      isAsked: false,
      failed: [{ what: '2026-11-21', cause: 'Error: Down for …@…' }],
    });
    vi.mocked(console.error).mockClear();
    made.publisher.fail = false;
    expect(await (await rebuild()).json()).toEqual({ isAsked: true, failed: [] });
  });

  it('is left to the host where nobody here can ask for one', async () => {
    expect(await rebuildForDay({ ...made.services, publisher: undefined })).toEqual({
      isAsked: false,
      failed: [],
    });
  });
});
