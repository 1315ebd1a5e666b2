import { beforeEach, describe, expect, it, vi } from 'vitest';
import { provideServices } from '../../src/adapters/provided-services.ts';
import type { FakeServices } from '../fakes/services.ts';
import { change, errorsOf, eventsOf, me, read, twoMembers, type SetClock } from './account-calls.ts';

let services: FakeServices;
let time: SetClock;

beforeEach(async () => {
  ({ services, time } = await twoMembers());
});

const events = () => eventsOf(services);
const actions = async () => (await events()).map(({ action }) => action);
const account = () => services.accounts.find(me);

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

  it('is in use once she has chosen a password, and stays as it was otherwise', async () => {
    await services.accounts.change(me, { emailStatus: 'EMAIL_ACTIVE_PASSWORD_SETTING_PENDING' });
    expect((await change('password', { password: 'court' })).status).toBe(422);
    expect(await account()).toMatchObject({ emailStatus: 'EMAIL_ACTIVE_PASSWORD_SETTING_PENDING' });
    expect((await change('password', { password: 'douze canards' })).status).toBe(200);
    const inUse = { emailStatus: 'EMAIL_ACTIVE', emailStatusSince: '2026-11-20T09:00:00.000Z' };
    expect(await account()).toMatchObject(inUse);
    time.now = new Date('2026-11-20T10:00:00.000Z');
    expect((await change('password', { password: 'treize canards' })).status).toBe(200);
    expect(await account()).toMatchObject(inUse);
  });

  it('keeps the password that nobody knows once it is suspended with the mission’s end', async () => {
    time.now = new Date('2027-01-02T09:00:00.000Z');
    await services.accounts.change(me, { emailStatus: 'EMAIL_SUSPENDED' });
    const changePassword = vi.spyOn(services.mailboxes, 'changePassword');
    expect((await change('password', { password: 'douze canards' })).status).toBe(403);
    expect(changePassword).not.toHaveBeenCalled();
    expect(await account()).toMatchObject({ emailStatus: 'EMAIL_SUSPENDED' });
  });

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
