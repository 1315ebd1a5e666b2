import { beforeEach, describe, expect, it } from 'vitest';
import { ended, newcomer, other } from '../journeys/godparents/world.ts';
import { godparentTrial, type GodparentTrial } from './godparent-trial.ts';

let trial: GodparentTrial;
let address: string;
let fields: Record<string, string>;

beforeEach(async () => {
  trial = await godparentTrial();
  await trial.world.begin();
  await trial.world.run();
  ({ address, fields } = trial.linkOf('d1'));
});

const answer = (reponse: string, given: object = {}) =>
  trial.post('/api/marrainage', { ...fields, reponse, ...given });
const answers = async () => (await trial.world.services.godparents.requests()).map((asked) => asked.answer);
const nothingChanged = async () => {
  expect(await answers()).toEqual([undefined]);
  expect(trial.world.services.mailer.sent).toHaveLength(1);
  expect(trial.world.services.audit.written).toEqual([]);
};

describe('the link of a request', () => {
  it('shows who asks, and answers nothing, however often it is opened', async () => {
    for (let visit = 0; visit < 3; visit += 1) {
      const { status, html } = await trial.get(address);
      expect(status).toBe(200);
      expect(html).toContain("Céleste d'Ormeau cherche une marraine ou un parrain");
      expect(html).toMatch(/name="reponse" value="accepter"[^]*name="reponse" value="decliner"/);
      expect(html).toContain('27 novembre à 10:00');
    }
    await nothingChanged();
  });

  it('accepts by its button, once: both get a mail, and the page says so from then on', async () => {
    const accepted = await answer('accepter');
    expect(accepted.status).toBe(303);
    const { status, html } = await trial.get(accepted.location ?? '');
    expect(status).toBe(200);
    expect(html).toContain('Tu as accepté, merci');
    expect(html).not.toContain('<form');
    expect(trial.world.services.mailer.sent).toHaveLength(3);
    for (const again of ['accepter', 'decliner']) {
      const refused = await answer(again);
      expect(refused.status).toBe(409);
      expect(refused.html).toContain('Tu as accepté');
    }
    expect(await answers()).toEqual(['accepted']);
    expect(trial.world.services.mailer.sent).toHaveLength(3);
    expect(
      trial.world.services.audit.written.map(({ action, actor, target }) => [action, actor, target]),
    ).toEqual([['godparent.accept', 'd1', newcomer]]);
  });

  it('declines by its button', async () => {
    const { location } = await answer('decliner');
    expect((await trial.get(location ?? '')).html).toContain('Tu as décliné');
    expect(await answers()).toEqual(['declined']);
  });

  it('answers a program in JSON', async () => {
    const headers = { accept: 'application/json' };
    const declined = await trial.post(
      '/api/marrainage',
      { ...fields, reponse: 'decliner' },
      undefined,
      headers,
    );
    expect([declined.status, Object.keys(JSON.parse(declined.html) as object)]).toEqual([200, ['message']]);
    const again = await trial.post('/api/marrainage', { ...fields, reponse: 'decliner' }, undefined, headers);
    expect([again.status, Object.keys(JSON.parse(again.html) as object)]).toEqual([409, ['error']]);
  });

  it.each([
    ['key', { cle: 'x' }],
    ['member', { membre: 'd2' }],
    ['newcomer', { pour: other }],
    ['end', { jusqua: '9999999999' }],
    ['shape', { jusqua: 'demain' }],
    ['emptiness', { cle: '' }],
  ])('opens nothing with another %s, not even beside a session', async (_, altered) => {
    await trial.world.begin(other);
    const query = new URLSearchParams({ ...fields, ...altered });
    const shown = await trial.get(`/marrainage/?${query.toString()}`, 'd1');
    expect(shown.status).toBe(403);
    expect(shown.html).toContain('n’est pas ou n’est plus valable');
    const sent = await trial.post('/api/marrainage', { ...fields, ...altered, reponse: 'accepter' }, 'd1');
    expect(sent.status).toBe(401);
    await nothingChanged();
  });

  it('ends after seven days', async () => {
    trial.world.now = new Date('2026-11-27T08:59:59Z');
    expect((await trial.get(address)).status).toBe(200);
    trial.world.now = new Date('2026-11-27T09:00:00Z');
    expect((await trial.get(address)).status).toBe(403);
    expect((await answer('accepter')).status).toBe(401);
    await nothingChanged();
  });

  it('is still good once another was asked, and thanks where another accepted', async () => {
    await trial.world.run('2026-11-25T09:15:00Z');
    expect((await answer('accepter')).status).toBe(303);
    const second = trial.linkOf('d2');
    const late = await trial.post('/api/marrainage', { ...second.fields, reponse: 'accepter' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Quelqu’un d’autre a accepté entre-temps');
    const shown = await trial.get(second.address);
    expect([shown.status, shown.html.includes('<form')]).toEqual([200, false]);
    expect(await answers()).toEqual(['accepted', undefined]);
  });

  it('of two at the same moment, takes one', async () => {
    await trial.world.run('2026-11-25T09:15:00Z');
    const second = trial.linkOf('d2');
    const both = await Promise.all([
      answer('accepter'),
      trial.post('/api/marrainage', { ...second.fields, reponse: 'accepter' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  it('says when the newcomer has left, and when the reader has', async () => {
    const { authors } = trial.world;
    trial.world.authors = ended(authors, newcomer, '2026-11-19');
    expect((await answer('accepter')).html).toContain('ne cherche plus');
    trial.world.authors = ended(authors, 'd1', '2026-11-19');
    expect((await trial.get(address)).status).toBe(403);
    expect((await answer('accepter')).status).toBe(403);
    await nothingChanged();
  });

  it.each([
    ['from another site', { reponse: 'accepter' }, { origin: 'https://ailleurs.example' }, 403],
    ['of another type', { reponse: 'accepter' }, { 'content-type': 'text/plain' }, 415],
    ['with no answer', {}, {}, 422],
    ['with another word', { reponse: 'peut-être' }, {}, 422],
    ['that is too long', { reponse: 'accepter', x: 'y'.repeat(20_000) }, {}, 413],
  ])('refuses an answer %s', async (_, given, headers, status) => {
    const refused = await trial.post('/api/marrainage', { ...fields, ...given }, undefined, headers);
    expect(refused.status).toBe(status);
    expect(refused.html).toContain('role="alert"');
    await nothingChanged();
  });
});

describe('the page of a godparent’s account', () => {
  const page = '/compte/marrainage/';

  it('has the requests with their answers, and whom she accompanies', async () => {
    expect((await trial.get(page)).location).toBe('/connexion/');
    expect((await trial.get(page, 'd2')).html).toContain('Aucune. Quand');
    expect((await trial.get(page, 'd1')).html).toContain("Céleste d'Ormeau cherche");
    const sent = await trial.post(
      '/api/marrainage',
      { pour: newcomer, membre: '', reponse: 'accepter' },
      'd1',
    );
    expect(sent.location).toBe('/compte/marrainage/?fait=godparent-accepted');
    const { html } = await trial.get(sent.location ?? '', 'd1');
    expect(html).toContain('Un courriel vous met en relation');
    expect(html).toMatch(/href="\/communaute\/celeste\.d\.ormeau\/">Céleste d'Ormeau<\/a>,\s+depuis le/);
    expect(html).toContain('20 novembre 2026');
    expect(html).not.toContain('Celles que tu as accompagnées');
    trial.world.authors = ended(trial.world.authors, newcomer, '2026-11-19');
    expect((await trial.get(page, 'd1')).html).toContain('Celles que tu as accompagnées');
  });

  it('answers for nobody else, and asks to log in', async () => {
    const body = { pour: newcomer, reponse: 'accepter' };
    expect((await trial.post('/api/marrainage', body, 'd2')).status).toBe(404);
    expect((await trial.post('/api/marrainage', body)).location).toBe('/connexion/');
    const json = await trial.post('/api/marrainage', body, undefined, { accept: 'application/json' });
    expect(json.status).toBe(401);
    await nothingChanged();
  });

  it('keeps a pause and how many she accompanies, and refuses what makes no sense', async () => {
    const wish = (given: object) =>
      trial.post('/api/account/godparent-preferences', { godparentCapacity: '2', ...given }, 'd2');
    expect((await wish({ godparentPaused: 'on', godparentPausedUntil: '2026-12-24' })).location).toBe(
      '/compte/marrainage/?fait=godparent-preferences-changed',
    );
    const { html } = await trial.get(page, 'd2');
    expect(html).toContain('Tu es en pause');
    expect(html).toContain('value="2026-12-24"');
    expect(html).toContain('name="godparentPaused" checked');
    const refusals = [
      { godparentPaused: 'on', godparentPausedUntil: '2026-11-19' },
      { godparentPausedUntil: '2026-12-24' },
      { godparentPaused: 'on', godparentPausedUntil: 'demain' },
      { godparentCapacity: '6' },
      { godparentCapacity: '' },
    ];
    for (const given of refusals) expect((await wish(given)).status).toBe(422);
    const kept = { member: 'd2', isPaused: true, pausedUntil: '2026-12-24', capacity: 2 };
    expect(await trial.world.services.godparents.preferences('d2')).toEqual(kept);
    await wish({ godparentCapacity: '0' });
    expect((await trial.get(page, 'd2')).html).not.toContain('Tu es en pause');
  });
});

describe('the newcomer', () => {
  const shown = async () => (await trial.get('/compte/', newcomer)).html.replace(/\s+/g, ' ');

  it('sees how her search stands, and a name once somebody has accepted', async () => {
    expect(await shown()).toContain('nous attendons sa réponse');
    await trial.world.answer('d1', 'declined');
    const searching = await shown();
    expect(searching).toContain('Nous cherchons quelqu’un');
    expect(searching).not.toContain('/communaute/d1/');
    await trial.world.run();
    await trial.world.answer('d2', 'accepted');
    expect(await shown()).toMatch(/Quelqu’un t’accompagne :.*href="\/communaute\/d2\/"/);
  });

  it('begins a search from her account', async () => {
    const { world } = trial;
    await world.begin(other, { wantsGodparent: false });
    await trial.post('/api/account/godparent', { wantsGodparent: 'on' }, other);
    expect(await world.services.godparents.search(other)).toMatchObject({ round: 1 });
    await trial.post('/api/account/godparent', {}, other);
    await world.run();
    expect(await world.services.godparents.search(other)).toMatchObject({ outcome: 'stopped' });
    await trial.post('/api/account/godparent', { wantsGodparent: 'on' }, other);
    expect(await world.services.godparents.search(other)).toMatchObject({ round: 2 });
  });
});
