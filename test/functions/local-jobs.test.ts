import { beforeEach, describe, expect, it } from 'vitest';
import { openPublications } from '../../src/local/publications.ts';
import { toDay } from '../../src/schema/day.ts';
import { localWorld, type LocalWorld } from '../fakes/local-world.ts';

let world: LocalWorld;
beforeEach(async () => {
  world = await localWorld();
});

describe('the jobs', () => {
  it('are listed with when they run, and with their last run', async () => {
    const list = await world.textOf('/local/taches');
    expect(list).toContain('chaque jour, à 0 h UTC');
    expect(list).toContain('jamais lancée');
    expect(list).toContain('rien ne part tout seul');
    await world.post('/local/taches/nightly');
    await world.textOf('/local/taches/nightly');
    expect(await world.textOf('/local/taches')).toMatch(/réussie, le 20 novembre à 10:00, en 0,\d s/);
  });

  it('are followed while they run, then show their answer, as text', async () => {
    const gate = Promise.withResolvers<Response>();
    world.job = gate.promise;
    expect(await world.post('/local/taches/nightly')).toMatchObject({
      status: 303,
      location: '/local/taches/nightly',
    });
    const running = await world.ask('/local/taches/nightly');
    expect(await world.textOf('/local/taches')).toContain('en cours');
    gate.resolve(Response.json({ sent: ['<nil>'] }));
    const page = await running?.text();
    expect(page).toContain('Exécution de nightly');
    expect(page).toContain('content="0; url=/local/taches/nightly"');
    const shown = await world.textOf('/local/taches/nightly');
    expect(shown).toContain('&lt;nil&gt;');
    expect(shown).toContain('Sa réponse');
  });

  it('that fail show why', async () => {
    world.job = Promise.reject(new Error('La panne.'));
    await world.post('/local/taches/nightly');
    await world.textOf('/local/taches/nightly');
    expect(await world.textOf('/local/taches/nightly')).toContain('Error: La panne.');
    expect(await world.textOf('/local/taches')).toContain('en échec');
  });
});

describe('the day', () => {
  it('is set, shown on every page, rebuilds the site, and is taken back', async () => {
    const { location } = await world.post('/local/jour', { jour: '2027-02-01' });
    expect(await world.textOf(location)).toContain('url=/local/taches');
    expect(world.clock.today()).toBe('2027-02-01');
    expect(world.clock.now()).toEqual(new Date('2027-02-01T11:35:00.000Z'));
    for (const path of ['/local/', '/local/mails', '/local/messages', '/local/propositions', '/local/taches'])
      expect(await world.textOf(path), path).toContain('La plateforme est réglée au 1er février 2027.');
    expect(await world.textOf('/local/')).toContain('construit pour le 1er février 2027');

    await world.textOf((await world.post('/local/jour/reel')).location);
    expect(world.clock.today()).toBe('2026-11-20');
    const home = await world.textOf('/local/');
    expect(home).not.toContain('réglée');
    expect(home).toContain('construit pour le 20 novembre 2026');
  });

  it.each(['', 'demain', '2027-02-30', '2013-06-30', '2100-01-01', '0000-01-01'])(
    'is refused with a message at the field: "%s"',
    async (jour) => {
      const { status, response } = await world.post('/local/jour', { jour });
      expect(status).toBe(422);
      expect(await response?.text()).toMatch(/aria-describedby="jour-message"[^]*id="jour-message"/);
      expect(world.setDay.day()).toBeUndefined();
      expect(world.publications.latest()).toBeUndefined();
    },
  );

  it('that changes by itself publishes the site again, once', () => {
    const realDay = toDay('2026-11-20');
    let day = realDay;
    const builds: string[] = [];
    const publications = openPublications({
      published: {
        served: () => ({ folder: '', day: realDay, proposals: new Set() }),
        rebuild: () => Promise.resolve(void builds.push(day)),
      },
      merged: () => Promise.resolve(),
      online: () => Promise.resolve(),
      today: () => day,
      stop: new AbortController().signal,
    });
    publications.followDay();
    day = toDay('2026-11-21');
    publications.followDay();
    publications.followDay();
    expect(builds).toEqual(['2026-11-21']);
  });
});
