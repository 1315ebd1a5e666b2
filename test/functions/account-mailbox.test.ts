import { beforeEach, describe, expect, it } from 'vitest';
import { provideServices } from '../../src/adapters/provided-services.ts';
import type { FakeServices } from '../fakes/services.ts';
import { change, errorsOf, eventsOf, me, read, twoMembers } from './account-calls.ts';

let services: FakeServices;

beforeEach(async () => {
  ({ services } = await twoMembers());
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
