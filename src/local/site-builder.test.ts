import { beforeEach, describe, expect, it } from 'vitest';
import { toDay } from '../schema/day.ts';
import type { PreparedBuild } from './build-site.ts';
import { siteBuilder, type SiteBuilder } from './site-builder.ts';

const asked = { contentDir: '/content', today: toDay('2026-11-20') };
const site = { ...asked, outDir: '/site' };

let events: string[];
let code: string;
let looks: number;
let fault: Error | undefined;
let builder: SiteBuilder;

function prepareOne({ today }: { today: string }): PreparedBuild {
  events.push(`prepared ${today}`);
  return {
    finish(outDir) {
      events.push(`finished ${today} ${outDir}`);
      return fault ? Promise.reject(fault) : Promise.resolve();
    },
    discard: () => Promise.resolve(void events.push(`discarded ${today}`)),
  };
}

beforeEach(() => {
  events = [];
  code = 'one';
  looks = 0;
  fault = undefined;
  builder = siteBuilder(prepareOne, () => {
    looks += 1;
    return Promise.resolve(code);
  });
});

describe('a builder', () => {
  it('finishes what was prepared, and prepares once', async () => {
    await builder.prepare(asked);
    await builder.prepare(asked);
    await builder.build(site);
    expect(events).toEqual(['prepared 2026-11-20', 'finished 2026-11-20 /site']);
  });

  it('looks at the code once, however many proposals ask for a preparation', async () => {
    for (let times = 0; times < 5; times += 1) await builder.prepare(asked);
    expect(looks).toBe(1);
  });

  it('builds without preparation, each site by a build of its own', async () => {
    await builder.build(site);
    await builder.build(site);
    expect(events.filter((event) => event.startsWith('prepared'))).toHaveLength(2);
  });

  it.each([
    ['day', { today: toDay('2026-11-21') }],
    ['folder', { contentDir: '/elsewhere' }],
  ])('begins again for another %s', async (_, other) => {
    await builder.prepare(asked);
    await builder.build({ ...site, ...other });
    expect(events.slice(0, 2)).toEqual(['prepared 2026-11-20', 'discarded 2026-11-20']);
    expect(events).toHaveLength(4);
  });

  it('begins again when the code has changed', async () => {
    await builder.prepare(asked);
    code = 'two';
    await builder.build(site);
    expect(events).toEqual([
      'prepared 2026-11-20',
      'discarded 2026-11-20',
      'prepared 2026-11-20',
      'finished 2026-11-20 /site',
    ]);
  });

  it('tells the fault of a build, and begins the next one anew', async () => {
    await builder.prepare(asked);
    fault = new Error('panne');
    await expect(builder.build(site)).rejects.toThrow('panne');
    fault = undefined;
    await builder.build(site);
    expect(events).toHaveLength(4);
  });

  it('ends what nobody asked for when it closes', async () => {
    await builder.prepare(asked);
    await builder.close();
    await builder.close();
    expect(events).toEqual(['prepared 2026-11-20', 'discarded 2026-11-20']);
  });
});
