import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/schema/day.ts';
import { arrive, mission, processWorld, stepsOf, type ProcessWorld } from './process-world.ts';

const id = 'celeste.ormeau';
const mailbox = `${id}@communs.example`;
const home = `${id}@exemple.fr`;
const page = { github: 'Celeste', missions: [mission('2026-03-02', '2026-08-31', ['eau-claire'])] };

/** A newcomer whose page is published before her mission begins. */
async function arriving(): Promise<ProcessWorld> {
  const world = processWorld();
  world.at('2026-02-20');
  await arrive(world, id, page);
  return world;
}

describe('a welcome', () => {
  it('opens nothing before the first day', async () => {
    const world = await arriving();
    for (const day of ['2026-02-20', '2026-02-28', '2026-03-01']) {
      world.at(day);
      expect(await world.welcome()).toMatchObject({ done: [], failed: [] });
    }
    expect(await world.services.mailboxes.exists(id)).toBe(false);
  });

  it('opens everything on the first day, in one run, and says so at the secondary address', async () => {
    const world = await arriving();
    const { accounts, chatAccounts, mailboxes, mailingLists, organisation } = world.services;
    world.at('2026-03-02');
    expect((await world.welcome()).failed).toEqual([]);
    expect(await mailboxes.exists(id)).toBe(true);
    expect(await accounts.find(id)).toMatchObject({
      primaryEmail: mailbox,
      secondaryEmail: home,
      emailStatus: 'EMAIL_ACTIVE_PASSWORD_SETTING_PENDING',
    });
    expect(await chatAccounts?.find(mailbox)).toMatchObject({ inCommunity: true });
    expect(await mailingLists.listsOf(mailbox)).toEqual(['incubateur', 'set-eau-claire']);
    expect(await organisation?.state('celeste')).toBe('invited');
    expect(world.mailsTo(home)).toEqual([`Bienvenue, ${id}`]);
    for (const day of ['2026-03-02', '2026-03-03', '2026-05-01']) {
      world.at(day);
      expect((await world.welcome()).done).toEqual([]);
    }
  });

  it('waits for the morning to write', async () => {
    const world = await arriving();
    world.at('2026-03-02', 1);
    await world.welcome();
    expect(world.mailsTo(home)).toEqual([]);
    world.at('2026-03-02', 8);
    await world.welcome();
    expect(world.mailsTo(home)).toHaveLength(1);
  });

  it('goes on beside a vendor that is down, and catches up with it', async () => {
    const world = await arriving();
    const { chatAccounts } = world.services;
    world.services = {
      ...world.services,
      chatAccounts: chatAccounts && {
        ...chatAccounts,
        find: () => Promise.reject(new Error('Out of reach.')),
      },
    };
    world.at('2026-03-02');
    const report = await world.welcome();
    expect(report.failed.map(({ what }) => what)).toEqual([`${id} 2026-03-02 join-chat chat`]);
    expect(world.mailsTo(home)).toHaveLength(1);
    expect(await stepsOf(world, id)).toContain('join-chat chat: failed');
    world.services = { ...world.services, chatAccounts };
    expect((await world.welcome()).done).toEqual([`${id} 2026-03-02 join-chat chat`]);
  });

  it('keeps the address of an administration, and uses it everywhere', async () => {
    const world = await arriving();
    const address = 'celeste@ministere.gouv.fr';
    await world.services.accounts.change(id, {
      primaryEmail: address,
      secondaryEmail: undefined,
      communicationEmail: 'primary',
    });
    world.at('2026-03-02');
    expect((await world.welcome()).failed).toEqual([]);
    expect(await world.services.mailboxes.exists(id)).toBe(false);
    expect(await world.services.chatAccounts?.find(address)).toMatchObject({ inCommunity: true });
    expect(world.mailsTo(address)).toHaveLength(1);
    expect((await world.services.accounts.find(id))?.emailStatus).toBe('EMAIL_ACTIVE');
  });

  it('gives an attributaire a redirection in the place of a mailbox', async () => {
    const world = await arriving();
    world.publish(id, { ...page, memberType: 'attributaire' });
    world.at('2026-03-02');
    expect((await world.welcome()).failed).toEqual([]);
    expect(await world.services.mailboxes.exists(id)).toBe(false);
    expect(await world.services.mailboxes.redirections(`${id}-attr`)).toEqual([home]);
    expect(await world.services.accounts.find(id)).toMatchObject({
      primaryEmail: `${id}-attr@communs.example`,
      emailStatus: 'EMAIL_REDIRECTION_ACTIVE',
    });
  });

  it('follows the page of a member: another startup, another user of the forge', async () => {
    const world = await arriving();
    world.at('2026-03-02');
    await world.welcome();
    world.publish(id, {
      github: 'celeste-o',
      missions: [mission('2026-03-02', '2026-08-31', ['vieux-port'])],
    });
    world.at('2026-04-01');
    expect((await world.welcome()).failed).toEqual([]);
    const { mailingLists, organisation } = world.services;
    expect(await mailingLists.listsOf(mailbox)).toEqual(['incubateur', 'set-vieux-port']);
    expect(await organisation?.state('celeste')).toBe('none');
    expect(await organisation?.state('celeste-o')).toBe('invited');
  });

  it('asks nothing of anyone who was here before', async () => {
    const world = processWorld();
    world.at('2026-03-02');
    world.publish('lise.charme', { missions: [mission('2025-01-01')] });
    await world.register('lise.charme', {
      primaryEmail: 'lise@communs.example',
      emailStatus: 'EMAIL_ACTIVE',
    });
    expect(await world.welcome()).toMatchObject({ done: [], failed: [] });
    expect(await world.services.mailingLists.subscribers('incubateur')).toBeUndefined();
    expect(world.mailsTo('lise.charme@exemple.fr')).toEqual([]);
  });

  it('tells of a member whom nobody can write to, and goes on with the others', async () => {
    const world = await arriving();
    world.publish('anonyme', { missions: [mission('2026-03-02')] });
    await world.register('anonyme', { secondaryEmail: undefined, primaryEmail: undefined });
    world.at('2026-03-02');
    const report = await world.welcome();
    expect(report.failed).toHaveLength(1);
    expect(report.failed[0]?.cause).toContain('no secondary address');
    expect(world.mailsTo(home)).toHaveLength(1);
  });

  it('welcomes at her second mission whom a fault kept from being welcomed at the first', async () => {
    const world = await arriving();
    world.publish(id, { missions: [mission('2026-03-02', '2026-03-03'), mission('2026-03-10')] });
    world.services.mailer.fail = true;
    for (const day of ['2026-03-02', '2026-03-03']) {
      world.at(day);
      expect((await world.welcome()).failed).toHaveLength(1);
    }
    world.services.mailer.fail = false;
    world.at('2026-03-05');
    await world.welcome();
    expect((await stepsOf(world, id)).filter((step) => step.endsWith('failed'))).toEqual([]);
    world.at('2026-03-10');
    await world.welcome();
    expect(world.mailsTo(home)).toEqual([`Bienvenue, ${id}`]);
  });

  it('ends before a mission that never came', async () => {
    const world = await arriving();
    world.publish(id, { ...page, missions: [mission('2026-03-02', '2026-03-01')] });
    world.at(toDay('2026-03-05'));
    expect((await world.welcome()).done).toEqual([]);
  });
});
