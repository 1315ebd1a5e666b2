import { beforeEach, describe, expect, it } from 'vitest';
import accountChange from '../../functions/account-change.ts';
import confirmation from '../../functions/account-confirmation.ts';
import accountData from '../../functions/account-data.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { deleteFormerMailboxes } from '../../src/journeys/delete-former-mailboxes.ts';
import type { AuditEvent } from '../../src/ports.ts';
import { toDay } from '../../src/schema/day.ts';
import { memoryContents } from '../fakes/memory-contents.ts';
import { fakeServices } from '../fakes/services.ts';

const site = 'https://communs.example';
const me = 'ondine.mistral';
const page = `---
fullname: Ondine Mistral
# elle préfère le thé
role: Designer
domaine: Design
missions:
  - start: 2026-01-01
    end: 2027-01-01
    status: admin
github: ondine
---

Bonjour.
`;

let services: ReturnType<typeof fakeServices>;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-20T09:00:00.000Z');
  const clock = { now: () => now, today: () => toDay(now.toISOString().slice(0, 10)) };
  services = { ...fakeServices(), clock, contents: memoryContents({ [`_authors/${me}.md`]: page }) };
  provideServices({ ...services, site: { page: () => Promise.resolve('<main></main>') } });
  for (const id of [me, 'lise.charme']) {
    await services.accounts.reserve({
      id,
      primaryEmail: `${id}@communs.example`,
      secondaryEmail: `${id}@exemple.fr`,
      emailStatus: 'EMAIL_ACTIVE',
      emailStatusSince: '2026-01-01T00:00:00Z',
      communicationEmail: 'secondary',
      wantsGodparent: false,
      createdAt: '2026-01-01T00:00:00Z',
    });
    await services.mailboxes.create(id, 'un mot de passe');
    await services.logins.redeem(await services.logins.openLink(id), new Headers());
  }
});

const change = (
  name: string,
  fields: object,
  given: { as?: string; headers?: Record<string, string> } = {},
) =>
  accountChange(
    new Request(`${site}/api/account/${name}`, {
      method: 'POST',
      body: JSON.stringify(fields),
      headers: {
        'content-type': 'application/json',
        cookie: `session=${given.as ?? me}`,
        ...given.headers,
      },
    }),
  );
const errorsOf = async (response: Response) =>
  ((await response.json()) as { errors: Record<string, string> }).errors;
const confirm = (jeton: string) =>
  confirmation(
    new Request(`${site}/api/account-confirmation`, {
      method: 'POST',
      body: JSON.stringify({ jeton }),
      headers: { 'content-type': 'application/json' },
    }),
  );
const read = async (path = '/api/account', as = me) =>
  accountData(new Request(site + path, { headers: { cookie: `session=${as}` } }));
const tokenOf = (text = '') => decodeURIComponent(/jeton=(\S+)/.exec(text)?.[1] ?? '');
const lastMail = () => services.mailer.sent.at(-1);
const events = async (): Promise<readonly AuditEvent[]> =>
  (await services.audit.page({ target: me }, { size: 50 })).items;
const actions = async () => (await events()).map(({ action }) => action);
const account = () => services.accounts.find(me);

describe('the secondary address', () => {
  it('changes once its owner opened the link, and the old address is told', async () => {
    expect((await change('secondary-email', { secondaryEmail: 'Neuve@Exemple.org' })).status).toBe(200);
    expect(await account()).toMatchObject({ secondaryEmail: `${me}@exemple.fr` });
    expect(lastMail()).toMatchObject({ to: 'neuve@exemple.org' });
    const token = tokenOf(lastMail()?.text);
    expect(JSON.stringify(await services.mailLog.page({}, { size: 9 }))).not.toContain(token);
    expect(await (await read()).json()).toMatchObject({
      addressesToConfirm: [{ value: 'neuve@exemple.org' }],
    });

    expect((await confirm(token)).status).toBe(200);
    expect(await account()).toMatchObject({ secondaryEmail: 'neuve@exemple.org' });
    expect(lastMail()).toMatchObject({ to: `${me}@exemple.fr`, subject: 'Ton adresse secondaire a changé' });
    expect(lastMail()?.text).not.toContain('neuve@exemple.org');
    expect((await confirm(token)).status).toBe(422);
    expect(await actions()).toEqual(['account.secondary-email.change', 'account.secondary-email.ask']);
    expect(JSON.stringify(await events())).not.toContain('neuve@');
  });

  it('says nothing of an address that another member has, before its owner opens the link', async () => {
    const free = await change('secondary-email', { secondaryEmail: 'libre@exemple.fr' });
    const taken = await change('secondary-email', { secondaryEmail: 'lise.charme@exemple.fr' });
    expect([taken.status, await taken.text()]).toEqual([free.status, await free.text()]);
    expect((await confirm(tokenOf(lastMail()?.text))).status).toBe(422);
    expect(await account()).toMatchObject({ secondaryEmail: `${me}@exemple.fr` });
  });

  it('expires after 24 hours', async () => {
    await change('secondary-email', { secondaryEmail: 'neuve@exemple.org' });
    now = new Date('2026-11-21T09:00:00.000Z');
    expect((await confirm(tokenOf(lastMail()?.text))).status).toBe(422);
    expect(await account()).toMatchObject({ secondaryEmail: `${me}@exemple.fr` });
  });

  it.each([
    '',
    'ondine',
    42,
    null,
    ['a@b.fr'],
    `${me}@communs.example`,
    'autre@communs.example',
    `${me.toUpperCase()}@exemple.fr`,
    'a@b.fr\nBcc: c@d.fr',
    '\u202Ea@b.fr',
    `${'a'.repeat(10_000)}@exemple.fr`,
    '<script>@exemple.fr',
  ])('refuses %j at its field, and writes to nobody', async (secondaryEmail) => {
    const response = await change('secondary-email', { secondaryEmail });
    expect(response.status).toBe(422);
    expect(Object.keys(await errorsOf(response))).toEqual(['secondaryEmail']);
    expect(services.mailer.sent).toEqual([]);
    expect(await actions()).toEqual([]);
  });
});

describe('the primary address', () => {
  const ask = () => change('primary-email', { primaryEmail: 'ondine@ministere.gouv.fr', understood: 'on' });

  it('becomes an administration’s once confirmed; the mailbox goes 7 days later and not before', async () => {
    await ask();
    expect(lastMail()?.text).toContain('sera supprimée 7 jours plus tard');
    await confirm(tokenOf(lastMail()?.text));
    expect(await account()).toMatchObject({
      primaryEmail: 'ondine@ministere.gouv.fr',
      formerPrimaryEmail: `${me}@communs.example`,
      mailboxDeletionAt: '2026-11-27T09:00:00.000Z',
    });
    expect(lastMail()?.text).toContain('27 novembre 2026');

    now = new Date('2026-11-27T08:59:59.000Z');
    expect(await deleteFormerMailboxes(services)).toEqual({ deleted: [], failed: [] });
    now = new Date('2026-11-27T09:00:00.000Z');
    expect(await deleteFormerMailboxes(services)).toEqual({ deleted: [me], failed: [] });
    expect(await services.mailboxes.exists(me)).toBe(false);
    expect(await services.mailboxes.exists('lise.charme')).toBe(true);
    expect(await deleteFormerMailboxes(services)).toEqual({ deleted: [], failed: [] });
    expect((await change('primary-email-undo', {})).status).toBe(422);
  });

  it('can be undone during these days, and nothing is deleted then', async () => {
    await ask();
    await confirm(tokenOf(lastMail()?.text));
    now = new Date('2026-11-27T08:59:59.000Z');
    expect((await change('primary-email-undo', {})).status).toBe(200);
    expect(await account()).toMatchObject({
      primaryEmail: `${me}@communs.example`,
      secondaryEmail: `${me}@exemple.fr`,
    });
    now = new Date('2026-12-20T09:00:00.000Z');
    expect(await deleteFormerMailboxes(services)).toEqual({ deleted: [], failed: [] });
    expect(await services.mailboxes.exists(me)).toBe(true);
  });

  it('waits for the mailboxes’ vendor without losing anything', async () => {
    await ask();
    await confirm(tokenOf(lastMail()?.text));
    now = new Date('2026-11-28T09:00:00.000Z');
    const down = { ...services.mailboxes, remove: () => Promise.reject(new Error('down')) };
    expect(await deleteFormerMailboxes({ ...services, mailboxes: down })).toMatchObject({
      failed: [{ what: me }],
    });
    expect(await deleteFormerMailboxes(services)).toMatchObject({ deleted: [me] });
  });

  it.each([
    ['ondine@exemple.fr', 'on', 'primaryEmail'],
    ['ondine@communs.example', 'on', 'primaryEmail'],
    ['ondine@gouv.fr.exemple.org', 'on', 'primaryEmail'],
    ['ondine@ministere.gouv.fr', '', 'understood'],
    ['ondine@ministere.gouv.fr', undefined, 'understood'],
  ])('refuses %s, understood %j', async (primaryEmail, understood, field) => {
    const response = await change('primary-email', { primaryEmail, understood });
    expect(response.status).toBe(422);
    expect(Object.keys(await errorsOf(response))).toEqual([field]);
    expect(services.mailer.sent).toEqual([]);
  });
});

describe('the mailbox', () => {
  it('takes a new password, which is written nowhere else', async () => {
    expect((await change('password', { password: 'douze canards' })).status).toBe(200);
    expect(await actions()).toEqual(['account.mailbox-password.change']);
    expect(JSON.stringify(await events())).not.toContain('canards');
  });

  it.each(['', 'court', 'a'.repeat(31), ' douze canards', 'élégante canne', 42, 'a'.repeat(100_000)])(
    'refuses the password %j',
    async (password) => {
      const response = await change('password', { password });
      expect([413, 422]).toContain(response.status);
      expect(await actions()).toEqual([]);
    },
  );

  it('answers by itself from a day to another', async () => {
    const reply = {
      responderFrom: '2026-12-01',
      responderTo: '2026-12-01',
      responderText: 'Absente.\nÀ demain.',
    };
    expect((await change('responder', reply)).status).toBe(200);
    expect(await services.mailboxes.responder(me)).toEqual({
      from: '2026-12-01',
      to: '2026-12-01',
      text: reply.responderText,
    });
    expect((await change('responder', { ...reply, responderTo: '2026-11-30' })).status).toBe(422);
    expect((await change('responder', { ...reply, responderTo: '2022-02-31' })).status).toBe(422);
    expect((await change('responder-remove', {})).status).toBe(200);
    expect(await services.mailboxes.responder(me)).toBeUndefined();
    expect(await actions()).toEqual(['account.responder.remove', 'account.responder.set']);
  });

  it('passes mails on to another address, until that is taken away', async () => {
    expect((await change('redirection', { redirection: 'copie@exemple.org' })).status).toBe(200);
    expect(await services.mailboxes.redirections(me)).toEqual(['copie@exemple.org']);
    expect((await change('redirection', { redirection: `${me}@communs.example` })).status).toBe(422);
    expect((await change('redirection-remove', { redirection: 'copie@exemple.org' })).status).toBe(200);
    expect(await services.mailboxes.redirections(me)).toEqual([]);
    expect(JSON.stringify(await events())).not.toContain('copie@');
  });

  it('is not there for a member who keeps an administration’s address', async () => {
    await services.accounts.change(me, { primaryEmail: 'ondine@ministere.gouv.fr' });
    expect(await errorsOf(await change('password', { password: 'douze canards' }))).toHaveProperty(
      'password',
    );
  });

  it('hides its own part alone while its vendor is down', async () => {
    const mailboxes = { ...services.mailboxes, exists: () => Promise.reject(new Error('down')) };
    provideServices({ ...services, mailboxes, site: { page: () => Promise.resolve('') } });
    expect(await (await read()).json()).toMatchObject({
      account: { id: me },
      mailbox: { kind: 'unreachable' },
    });
  });
});

describe('private data', () => {
  it('changes, and its values stay out of the audit', async () => {
    const fields = {
      gender: 'NSP',
      workplaceInseeCode: '75112',
      legalStatus: '',
      daysPerWeek: '2,5',
      dailyRate: 420,
    };
    expect((await change('private-data', fields)).status).toBe(200);
    expect(await account()).toMatchObject({
      gender: 'NSP',
      workplaceInseeCode: '75112',
      daysPerWeek: 2.5,
      dailyRate: 420,
    });
    expect(JSON.stringify(await events())).not.toMatch(/420|75112|NSP/);
  });

  it('keeps the wish of a godparent and the address of communication', async () => {
    await change('godparent', { wantsGodparent: 'on' });
    await change('communication-email', { communicationEmail: 'primary' });
    expect(await account()).toMatchObject({ wantsGodparent: true, communicationEmail: 'primary' });
    await services.accounts.change(me, { secondaryEmail: undefined });
    expect((await change('communication-email', { communicationEmail: 'secondary' })).status).toBe(422);
    expect((await change('communication-email', { communicationEmail: 'pigeon' })).status).toBe(422);
  });
});

describe('one’s own page', () => {
  const branch = `compte/${me}`;
  const proposed = () => services.contents.read(`_authors/${me}.md`, branch);

  it('is proposed with what changed and nothing else, in one proposal', async () => {
    const mission = {
      mission: 0,
      readStart: '2026-01-01',
      start: '2026-01-01',
      end: '2027-03-31',
      status: 'admin',
    };
    expect((await change('mission', mission)).status).toBe(200);
    expect(await proposed()).toBe(page.replace('end: 2027-01-01', 'end: 2027-03-31'));
    expect((await change('github', { github: 'mistral' })).status).toBe(200);
    expect(await proposed()).toBe(
      page.replace('end: 2027-01-01', 'end: 2027-03-31').replace('github: ondine', 'github: mistral'),
    );
    expect(await services.contents.read(`_authors/${me}.md`)).toBe(page);
    expect(await services.contents.proposals('open')).toHaveLength(1);
    expect(await (await read()).json()).toMatchObject({ change: { kind: 'waiting' } });
    expect(await actions()).toEqual(['account.github.propose', 'account.missions.propose']);
  });

  it('gets a new mission, a later end, an earlier one', async () => {
    const mission = { start: '2027-02-01', end: '2027-06-30', status: 'service', startups: 'eau-claire' };
    expect((await change('mission', mission)).status).toBe(200);
    expect(await proposed()).toContain('- start: 2027-02-01');
    expect((await change('extension', { end: '2027-01-31' })).status).toBe(200);
    expect(await proposed()).toContain('end: 2027-01-31');
    expect((await change('leave', { leaveOn: '2026-11-30' })).status).toBe(200);
    expect(await proposed()).toContain('end: 2026-11-30');
  });

  it.each([
    [
      'mission',
      { mission: 0, readStart: '2025-01-01', start: '2026-01-01', end: '2027-03-31', status: 'admin' },
      'form',
    ],
    ['mission', { start: '2013-06-30', end: '2027-03-31', status: 'admin' }, 'start'],
    ['mission', { start: '2026-06-30', end: '2026-03-31', status: 'admin' }, 'end'],
    [
      'mission',
      { start: '2026-06-30', end: '2027-03-31', status: 'admin', startups: 'inconnue' },
      'startups',
    ],
    ['mission', { start: '2026-06-30', end: '2027-03-31', status: 'robot' }, 'status'],
    ['mission', { start: '2022-02-31', end: '2027-03-31', status: 'admin' }, 'start'],
    ['extension', { end: '2027-01-01' }, 'end'],
    ['leave', { leaveOn: '2026-11-19' }, 'leaveOn'],
    ['leave', { leaveOn: '2027-01-01' }, 'leaveOn'],
    ['github', { github: 'ondine' }, 'form'],
    ['github', { github: 'https://github.com/ondine' }, 'github'],
  ])('refuses %s %j at %s and proposes nothing', async (name, fields, field) => {
    const response = await change(name, fields);
    expect(response.status).toBe(422);
    expect(Object.keys(await errorsOf(response))).toEqual([field]);
    expect(await services.contents.proposals('open')).toEqual([]);
    expect(await actions()).toEqual([]);
  });
});

describe('the doors of the account', () => {
  it('are closed without a session, to other sites, and to unknown changes', async () => {
    expect((await change('godparent', {}, { as: 'personne' })).status).toBe(401);
    expect((await change('godparent', {}, { headers: { origin: 'https://ailleurs.example' } })).status).toBe(
      403,
    );
    expect((await change('administrateur', {})).status).toBe(404);
    expect((await change('__proto__', {})).status).toBe(404);
    expect((await read('/api/account', 'personne')).status).toBe(401);
    expect((await read('/api/account/data', 'personne')).status).toBe(401);
  });

  it('reach nobody else’s account, whatever the fields say', async () => {
    await change('godparent', { wantsGodparent: 'on', id: 'lise.charme', account: 'lise.charme' });
    expect(await services.accounts.find('lise.charme')).toMatchObject({ wantsGodparent: false });
  });

  it('leave a member whose mission has ended nothing but reading and asking for an extension', async () => {
    now = new Date('2026-02-20T09:00:00.000Z');
    const names = [
      'secondary-email',
      'password',
      'responder-remove',
      'private-data',
      'github',
      'mission',
      'leave',
    ];
    for (const name of names) expect((await change(name, {}, { as: 'lise.charme' })).status).toBe(403);
    expect((await read('/api/account', 'lise.charme')).status).toBe(200);
    expect((await change('extension', {}, { as: 'lise.charme' })).status).toBe(422);
    now = new Date('2026-03-20T09:00:00.000Z');
    expect((await read('/api/account', 'lise.charme')).status).toBe(401);
  });

  it('let a member take all of her data with her', async () => {
    await change('godparent', { wantsGodparent: 'on' });
    const response = await read('/api/account/data');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(await response.json()).toMatchObject({
      account: { id: me, secondaryEmail: `${me}@exemple.fr` },
      page: { fullname: 'Ondine Mistral' },
      history: [{ action: 'account.godparent-wish.change' }],
    });
    expect(await actions()).toContain('account.download');
  });
});
