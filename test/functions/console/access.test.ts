import { beforeEach, describe, expect, it } from 'vitest';
import { sendMail } from '../../../src/journeys/send-mail.ts';
import { syncMembers } from '../../../src/journeys/sync-members.ts';
import { toDay } from '../../../src/schema/day.ts';
import { exportPages, movementPages } from './shells.ts';
import { administrator, aMail, consolePages, consoleTrial, type ConsoleTrial } from './trial.ts';

let trial: ConsoleTrial;

beforeEach(() => {
  trial = consoleTrial();
});

const members = {
  'a visitor': undefined,
  'a member': 'basile.lenoir',
  'an animator': 'nil.zephyr',
  'an administrator': 'ondine.mistral',
  'an administrator whose mission has just ended': 'lise.charme',
  'an administrator whose mission ended long ago': 'odilon.brume',
} as const;
const changes = [
  ['resend-mail', { cle: 'arrivee/celeste/recue' }],
  ['add-domain', { domaine: 'ademe.example' }],
  ['remove-domain', { domaine: 'cerema.example' }],
  ['godparent-assign', { arrivant: 'basile.lenoir', marraine: 'nil.zephyr' }],
  ['godparent-restart', { pour: 'nil.zephyr' }],
  ['retry-member', { membre: 'lise.charme' }],
  ['hold-member', { membre: 'basile.lenoir', jusquau: '2026-12-01', motif: 'Passation' }],
  ['release-member', { leve: 'lise.charme' }],
] as const;

describe.each([
  ['a visitor', 303, 303],
  ['a member', 403, 403],
  ['an animator', 200, 403],
  ['an administrator', 200, 303],
  ['an administrator whose mission has just ended', 403, 403],
  ['an administrator whose mission ended long ago', 403, 403],
] as const)('to %s', (who, page, change) => {
  it.each([...consolePages, ...movementPages, ...exportPages])(
    `the page %s answers ${String(page)}`,
    async (path) => {
      await sendMail(aMail(), trial.services);
      const response = await trial.get(path, members[who]);
      expect(response.status).toBe(page);
      expect(response.headers.get('cache-control')).toBe('no-store');
      if (page === 303) expect(response.headers.get('location')).toBe('/connexion/');
      const html = await response.text();
      if (page !== 200) expect(html).not.toContain('celeste@exemple.fr');
      if (page === 403) expect(html).toContain('réservée à l’administration');
    },
  );

  it.each(changes)(
    `the action %s answers ${String(change)}, and does nothing unless allowed`,
    async (action, fields) => {
      await sendMail(aMail(), trial.services);
      const kept = {
        domain: 'cerema.example',
        addedBy: 'ondine.mistral',
        addedAt: '2026-11-01T00:00:00.000Z',
      };
      await trial.services.administrationDomains.add(kept);
      const { godparents, clock } = trial.services;
      await godparents.begin('nil.zephyr', clock.now());
      await godparents.end('nil.zephyr', 'stopped', clock.now());
      const { holds, steps } = trial.services;
      await syncMembers(trial.services);
      const hold = {
        member: 'lise.charme',
        until: toDay('2026-11-30'),
        reason: 'Passation',
        setBy: 'ondine.mistral',
        setAt: '2026-11-01T00:00:00.000Z',
      };
      await holds.set(hold);
      const key = {
        member: 'lise.charme',
        cause: toDay('2026-11-10'),
        step: 'leave-github',
        channel: 'github',
      };
      await steps.claim(key, clock.now(), clock.now());
      await steps.fail(key, 'ForgeError: GitHub answered 502.', clock.now());
      const response = await trial.post(action, fields, members[who]);
      expect(response.status).toBe(change);
      if (who === 'an administrator') {
        expect(trial.services.audit.written).toHaveLength(1);
        return;
      }
      expect(await godparents.requests()).toEqual([]);
      expect(await godparents.search('nil.zephyr')).toMatchObject({ round: 1 });
      expect(trial.services.audit.written).toEqual([]);
      expect(trial.services.mailer.sent).toHaveLength(1);
      expect(await trial.services.administrationDomains.all()).toEqual([kept]);
      expect(await holds.present(clock.today())).toEqual([hold]);
      expect(await steps.countFailing()).toBe(1);
    },
  );
});

describe('an action of the console', () => {
  it.each(changes)('is refused from another site: %s', async (action, fields) => {
    const response = await trial.post(action, fields, administrator, { origin: 'https://ailleurs.example' });
    expect(response.status).toBe(403);
    expect(trial.services.audit.written).toEqual([]);
  });

  it.each([
    ['resend-mail', {}, 404],
    ['resend-mail', { cle: 'inconnue' }, 404],
    ['add-domain', {}, 422],
    ['add-domain', { domaine: '' }, 422],
    ['add-domain', { domaine: 'x'.repeat(300) }, 422],
    ['add-domain', { domaine: 'https://ademe.example/' }, 422],
    ['remove-domain', {}, 404],
    ['remove-domain', { domaine: 'ademe.example' }, 404],
    ['godparent-assign', {}, 422],
    ['godparent-assign', { arrivant: 'inconnue', marraine: 'nil.zephyr' }, 422],
    ['godparent-assign', { arrivant: 'basile.lenoir', marraine: 'inconnue' }, 422],
    ['godparent-assign', { arrivant: 'basile.lenoir', marraine: 'odilon.brume' }, 422],
    ['godparent-assign', { arrivant: 'basile.lenoir', marraine: 'basile.lenoir' }, 422],
    ['godparent-restart', {}, 422],
    ['godparent-restart', { pour: 'basile.lenoir' }, 422],
    ['retry-member', {}, 404],
    ['retry-member', { membre: 'inconnue' }, 404],
    ['hold-member', {}, 422],
    ['release-member', {}, 404],
    ['release-member', { leve: 'basile.lenoir' }, 404],
    ['erase-everything', {}, 404],
  ])('is refused when it makes no sense: %s %j', async (action, fields, status) => {
    const asForm = await trial.post(action, fields, administrator);
    expect(asForm.status).toBe(status);
    const asJson = await trial.post(action, fields, administrator, { accept: 'application/json' });
    expect(asJson.status).toBe(status);
    expect(Object.keys((await asJson.json()) as object)).not.toEqual([]);
    expect(trial.services.audit.written).toEqual([]);
    expect(await trial.services.administrationDomains.all()).toEqual([]);
  });

  it('is refused when it is too long, of another type, or one too many', async () => {
    const long = { domaine: 'x'.repeat(20_000) };
    expect((await trial.post('add-domain', long, administrator)).status).toBe(413);
    const type = { 'content-type': 'text/plain' };
    expect((await trial.post('add-domain', { domaine: 'ademe.example' }, administrator, type)).status).toBe(
      415,
    );
    trial.provide({
      ...trial.services,
      rateLimits: { ...trial.services.rateLimits, hit: () => Promise.resolve(201) },
    });
    expect((await trial.post('add-domain', { domaine: 'ademe.example' }, administrator)).status).toBe(429);
    expect(trial.services.audit.written).toEqual([]);
  });

  it('asks a program without a session to log in', async () => {
    const response = await trial.post('add-domain', {}, undefined, { accept: 'application/json' });
    expect(response.status).toBe(401);
  });
});
