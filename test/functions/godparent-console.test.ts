import { beforeEach, describe, expect, it } from 'vitest';
import godparentSearch from '../../functions/godparent-search.ts';
import { authorEntry } from '../builders.ts';
import { newcomer, other } from '../journeys/godparents/world.ts';
import { godparentTrial, type GodparentTrial } from './godparent-trial.ts';

const page = '/console/marrainages/';
let trial: GodparentTrial;

beforeEach(async () => {
  trial = await godparentTrial();
  const { world } = trial;
  const running = { missions: [{ start: '2026-10-01', status: 'admin' }] };
  world.authors = [...world.authors, authorEntry('admin', { fullname: 'Odile Tram', ...running })];
  await world.begin();
  await world.begin(other);
});

const shown = async (member = 'admin') => (await trial.get(page, member)).html.replace(/\s+/g, ' ');
const figure = (html: string, name: string) =>
  new RegExp(`data-fact="${name}"[^>]*>([^<]*)<`).exec(html)?.[1];

describe('the console of godparents', () => {
  it('counts newcomers, answers, and who could be asked, by domaine', async () => {
    const { world } = trial;
    await world.run();
    await world.answer('d1', 'declined');
    await world.run();
    await world.answer('p1', 'accepted');
    const html = await shown();
    const names = ['attendent', 'trouvees', 'relais', 'mediane', 'refus', 'expirees', 'disponibles'];
    expect(names.map((name) => figure(html, name))).toEqual(['1', '1', '0', '0 jour', '1', '0', '6']);
    expect(html).toMatch(/Produit<\/th> <td data-fact="nombre">5</);
    expect(html).toContain('a décliné');
    expect(html).toContain('n’a pas encore répondu');
  });

  it('says when there is nothing', async () => {
    trial = await godparentTrial();
    trial.world.authors = [...trial.world.authors, authorEntry('admin')];
    const html = await shown();
    expect(html).toContain('Aucune pour l’instant');
    expect(figure(html, 'mediane')).toBe('pas encore connue');
    expect(html).not.toContain('Choisir à la main');
  });

  it('gives a godparent by hand: both get a mail, and it stands in the audit', async () => {
    const { world } = trial;
    await world.run();
    const sent = await trial.post(
      '/api/console/godparent-assign',
      { arrivant: newcomer, marraine: 'p5' },
      'admin',
    );
    expect(sent.location).toBe('/console/marrainages/?fait=choisie');
    expect(world.services.mailer.sent.filter(({ key }) => key.includes('/presentation/'))).toHaveLength(2);
    expect(await world.services.godparents.search(newcomer)).toMatchObject({ outcome: 'found' });
    expect(await shown()).toContain('à la main, par Odile Tram,');
    expect(world.services.audit.written).toMatchObject([
      { actor: 'admin', action: 'godparent.assign', target: newcomer, after: 'p5' },
    ]);
    const again = await trial.post(
      '/api/console/godparent-assign',
      { arrivant: newcomer, marraine: 'p4' },
      'admin',
    );
    expect(again.status).toBe(422);
    expect(again.html).toContain('Quelqu’un l’accompagne déjà');
  });

  it('keeps what was typed beside the message', async () => {
    const fields = { arrivant: newcomer, marraine: 'personne' };
    const { status, html } = await trial.post('/api/console/godparent-assign', fields, 'admin');
    expect(status).toBe(422);
    expect(html).toContain('Personne n’a cet identifiant');
    expect(html).toContain('value="personne"');
    expect(html).toMatch(/value="celeste\.d\.ormeau"[^>]* selected/);
  });

  it('begins a search anew, for administrators alone', async () => {
    const { world } = trial;
    await world.services.godparents.end(newcomer, 'team-told', world.now);
    expect(await shown('anime')).not.toContain('Relancer');
    expect(await shown('anime')).toContain('À l’équipe d’animation de jouer');
    expect(await shown()).toContain('Relancer la recherche');
    const sent = await trial.post('/api/console/godparent-restart', { pour: newcomer }, 'admin');
    expect(sent.location).toBe('/console/marrainages/?fait=relancee');
    expect(await shown()).not.toContain('Relancer');
    expect((await trial.post('/api/console/godparent-restart', { pour: newcomer }, 'admin')).status).toBe(
      422,
    );
  });
});

it('the scheduled function moves the searches on, and reports', async () => {
  const response = await godparentSearch();
  expect(response.status).toBe(200);
  const { done, failed } = (await response.json()) as { done: string[]; failed: unknown[] };
  expect(done).toHaveLength(2);
  expect(failed).toEqual([]);
  expect(trial.world.services.mailer.sent).toHaveLength(2);
});
