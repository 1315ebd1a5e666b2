import { beforeEach, describe, expect, it } from 'vitest';
import { syncMembers } from '../../../src/journeys/sync-members.ts';
import { toDay } from '../../../src/schema/day.ts';
import { aNewAccount, authorEntry } from '../../builders.ts';
import { administrator, consoleTrial, type ConsoleTrial } from './trial.ts';

let trial: ConsoleTrial;

beforeEach(() => {
  trial = consoleTrial();
});

const path = '/console/mouvements/';
const end = toDay('2026-11-10');
const plain = (html: string) => html.replaceAll('\u00A0', ' ').replaceAll('&nbsp;', ' ');
const names = (html: string) =>
  Array.from(html.matchAll(/data-fact="nom"[^>]*>([^<]*)</g), ([, name]) => name);

async function register(id: string, given: object = {}): Promise<void> {
  await trial.services.accounts.reserve(aNewAccount(id, given));
}

async function fail(step: string, channel: string, why: string, member = 'lise.charme'): Promise<void> {
  const { clock, steps } = trial.services;
  const key = { member, cause: end, step, channel };
  await steps.claim(key, clock.now(), clock.now());
  await steps.fail(key, why, clock.now());
}

const publish = async (id: string, missions: readonly object[], fullname = id) => {
  const { data } = authorEntry(id, { fullname, missions });
  await trial.services.members.put([{ id, ...data }]);
};

describe('those who come and go', () => {
  it('show each step with its state, its day or its cause, failures first', async () => {
    await syncMembers(trial.services);
    await register('lise.charme');
    await fail('suspend-mailbox', 'mailbox', 'MailboxesError: OVH answered 503 to a GET.');
    await publish('celeste.ormeau', [{ start: '2026-11-25', status: 'admin' }], 'Céleste Ormeau');
    await register('celeste.ormeau');
    const { html } = await trial.seen(path);
    const text = plain(html);
    expect(names(html)).toEqual(['lise.charme', 'Céleste Ormeau']);
    expect(html).toContain('href="/communaute/lise.charme/"');
    expect(text).toContain('échec depuis le 20 novembre 2026 à 10:00 : le fournisseur est en panne');
    expect(text).toContain(
      '<code data-if="technique" data-fact="technique">MailboxesError: OVH answered 503',
    );
    expect(text).toMatch(/Boîte aux lettres supprimée<\/dt><dd[^>]*>à venir le 10 décembre 2026/);
    expect(text).toMatch(/Adresse ouverte<\/dt><dd[^>]*>à venir le 25 novembre 2026/);
    expect(html).toContain('Relancer');
    const reader = await trial.seen(path, 'nil.zephyr');
    expect(reader.html).not.toMatch(/Relancer|Suspendre/);
    expect(names((await trial.seen(`${path}?vue=arrivees`)).html)).toEqual(['Céleste Ormeau']);
    expect(names((await trial.seen(`${path}?vue=departs`)).html)).toEqual(['lise.charme']);
    expect(names((await trial.seen(`${path}?vue=echecs`)).html)).toEqual(['lise.charme']);
    expect(names((await trial.seen(`${path}?nom=orm+cel`)).html)).toEqual(['Céleste Ormeau']);
    expect((await trial.seen(`${path}?nom=personne`)).html).toContain('Rien');
  });

  it('show an arrival whose page waits, and let those go whose steps are done', async () => {
    await publish('odilon.brume', [{ start: '2025-01-01', end: '2026-08-21', status: 'admin' }]);
    await publish('loin.tain', [{ start: '2025-01-01', end: '2026-12-21', status: 'admin' }]);
    await trial.services.arrivals.record({
      id: 'future',
      submission: 'x',
      referent: 'nil.zephyr',
      submittedAt: '2026-11-01T00:00:00.000Z',
    });
    const { html } = await trial.seen(path);
    expect(names(html)).toEqual(['future']);
    expect(html).toContain('attend d’être publiée');
    expect(html).not.toContain('/communaute/future/');
  });

  it('keep a departure in sight while a later mission waits', async () => {
    await publish('retour.prevu', [
      { start: '2026-01-01', end: '2026-11-18', status: 'admin' },
      { start: '2027-02-01', status: 'admin' },
    ]);
    expect(names((await trial.seen(`${path}?vue=departs`)).html)).toEqual(['retour.prevu']);
  });

  it('show who lacks an account, a page or an address that lasts', async () => {
    await publish('sans.compte', [{ start: '2026-01-01', status: 'admin' }]);
    await publish('sans.adresse', [{ start: '2026-01-01', end: '2026-11-30', status: 'admin' }]);
    await register('sans.fiche');
    await register('sans.adresse', {
      secondaryEmail: undefined,
      primaryEmail: 'sans.adresse@communs.example',
      emailStatus: 'EMAIL_ACTIVE',
    });
    expect(names((await trial.seen(`${path}?vue=sans-compte`)).html)).toEqual(['sans.compte']);
    expect(names((await trial.seen(`${path}?vue=sans-fiche`)).html)).toEqual(['sans.fiche']);
    expect(names((await trial.seen(`${path}?vue=sans-adresse`)).html)).toEqual(['sans.adresse']);
    expect(names((await trial.seen(`${path}?vue=sans-compte&nom=autre`)).html)).toEqual([]);
  });

  it('come fifty a page, each once', async () => {
    for (let index = 0; index < 120; index += 1)
      await publish(`p${String(index).padStart(3, '0')}`, [
        { start: '2026-01-01', end: '2026-11-30', status: 'admin' },
      ]);
    const found: unknown[] = [];
    let next: string | undefined = `${path}?nom=p`;
    while (next !== undefined) {
      const { html } = await trial.seen(next);
      found.push(...names(html));
      next = /href="([^"]+)">Suite/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(found).toHaveLength(120);
    expect(new Set(found).size).toBe(120);
  });

  it('escape what a page or a vendor says', async () => {
    await publish(
      'p.x',
      [{ start: '2026-01-01', end: '2026-11-30', status: 'admin' }],
      '<img src=x onerror=alert(1)>',
    );
    await fail('suspend-mailbox', 'mailbox', '<script>alert(1)</script>', 'p.x');
    const { html } = await trial.seen(`${path}?vue=echecs`);
    expect(html + (await trial.seen(path)).html).not.toMatch(/<img|<script/);
  });

  it.each(['vue=tout', 'page=0', 'page=x', `nom=${'x'.repeat(201)}`])(
    'refuse the filter %s',
    async (query) => {
      const { status, html } = await trial.seen(`${path}?${query}`);
      expect(status).toBe(422);
      expect(html).toContain('role="alert"');
    },
  );
});

describe('a second try', () => {
  const audited = () => trial.services.audit.written.map(({ action, target }) => `${action} ${target}`);

  it('does the step now, and says so', async () => {
    await syncMembers(trial.services);
    await register('lise.charme', {
      primaryEmail: 'lise.charme@communs.example',
      emailStatus: 'EMAIL_ACTIVE',
    });
    await trial.services.mailboxes.create('lise.charme', 'un mot de passe');
    await fail('suspend-mailbox', 'mailbox', 'MailboxesError: OVH answered 503 to a GET.');
    const response = await trial.post('retry-member', { membre: 'lise.charme' }, administrator);
    expect(response.headers.get('location')).toBe('/console/mouvements/?fait=relance');
    expect((await trial.services.accounts.find('lise.charme'))?.emailStatus).toBe('EMAIL_SUSPENDED');
    expect(audited().slice(0, 2)).toEqual(['departure.retry lise.charme', 'departure.close lise.charme']);
    expect(await trial.services.vendorLog.all()).toContainEqual({
      vendor: 'mailboxes',
      succeededAt: '2026-11-20T09:00:00.000Z',
    });
    const again = await trial.post('retry-member', { membre: 'lise.charme' }, administrator);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Plus rien n’est en échec');
  });

  it('says what failed again, in words', async () => {
    await syncMembers(trial.services);
    await register('lise.charme');
    await fail('suspend-mailbox', 'mailbox', 'MailboxesError: OVH answered 503 to a GET.');
    const exists = () => Promise.reject(new Error('OVH did not answer a GET in 6000 ms.'));
    trial.provide({ ...trial.services, mailboxes: { ...trial.services.mailboxes, exists } });
    const response = await trial.post('retry-member', { membre: 'lise.charme' }, administrator);
    expect(response.status).toBe(502);
    expect(plain(await response.text())).toContain('échoue encore : le fournisseur n’a pas répondu à temps');
  });

  it('leaves to a run what it has', async () => {
    await syncMembers(trial.services);
    await fail('leave-github', 'github', 'ForgeError: 502');
    const claim = () => Promise.resolve(undefined);
    const { steps } = trial.services;
    const of = steps.of.bind(steps);
    let reads = 0;
    trial.provide({
      ...trial.services,
      steps: { ...steps, claim, of: async (ids) => ((reads += 1) === 1 ? of(ids) : []) },
    });
    const response = await trial.post('retry-member', { membre: 'lise.charme' }, administrator);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('deux minutes');
  });
});
