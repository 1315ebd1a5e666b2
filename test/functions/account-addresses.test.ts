import { beforeEach, describe, expect, it } from 'vitest';
import { deleteFormerMailboxes } from '../../src/journeys/delete-former-mailboxes.ts';
import type { FakeServices } from '../fakes/services.ts';
import {
  change,
  confirm,
  errorsOf,
  eventsOf,
  me,
  read,
  tokenOf,
  twoMembers,
  type SetClock,
} from './account-calls.ts';

let services: FakeServices;
let time: SetClock;

beforeEach(async () => {
  ({ services, time } = await twoMembers());
});

const events = () => eventsOf(services);
const actions = async () => (await events()).map(({ action }) => action);
const account = () => services.accounts.find(me);
const lastMail = () => services.mailer.sent.at(-1);

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
    time.now = new Date('2026-11-21T09:00:00.000Z');
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

    time.now = new Date('2026-11-27T08:59:59.000Z');
    expect(await deleteFormerMailboxes(services)).toEqual({ deleted: [], failed: [] });
    time.now = new Date('2026-11-27T09:00:00.000Z');
    expect(await deleteFormerMailboxes(services)).toEqual({ deleted: [me], failed: [] });
    expect(await services.mailboxes.exists(me)).toBe(false);
    expect(await services.mailboxes.exists('lise.charme')).toBe(true);
    expect(await deleteFormerMailboxes(services)).toEqual({ deleted: [], failed: [] });
    expect((await change('primary-email-undo', {})).status).toBe(422);
  });

  it('can be undone during these days, and nothing is deleted then', async () => {
    await ask();
    await confirm(tokenOf(lastMail()?.text));
    time.now = new Date('2026-11-27T08:59:59.000Z');
    expect((await change('primary-email-undo', {})).status).toBe(200);
    expect(await account()).toMatchObject({
      primaryEmail: `${me}@communs.example`,
      secondaryEmail: `${me}@exemple.fr`,
    });
    time.now = new Date('2026-12-20T09:00:00.000Z');
    expect(await deleteFormerMailboxes(services)).toEqual({ deleted: [], failed: [] });
    expect(await services.mailboxes.exists(me)).toBe(true);
  });

  it('waits for the mailboxes’ vendor without losing anything', async () => {
    await ask();
    await confirm(tokenOf(lastMail()?.text));
    time.now = new Date('2026-11-28T09:00:00.000Z');
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
