import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import { ownChoice } from '../../src/journeys/welcome/welcome-records.ts';
import { toDay } from '../../src/schema/day.ts';
import { departDaily } from './depart-daily.ts';
import { mission, processWorld, stepsOf, type ProcessWorld } from './process-world.ts';
import { settle, settled } from './settle.ts';

const { id, mailbox } = settled;
const end = toDay('2026-03-31');
const home = `${id}@exemple.fr`;

/** A member who has everything, and whose mission ends on 2026-03-31. */
async function established(): Promise<ProcessWorld> {
  const world = processWorld();
  const { services } = world;
  await settle(world, end, ['eau-claire']);
  await services.mailboxes.addRedirection(id, 'ailleurs@exemple.fr');
  await services.mailingLists.create('incubateur');
  await services.mailingLists.subscribe('incubateur', mailbox);
  return world;
}

const run = (world: ProcessWorld, from: number, to: number): Promise<void> =>
  departDaily(world, end, from, to);

const chatOf = async ({ services }: ProcessWorld) => services.chatAccounts?.find(mailbox);

describe('a departure', () => {
  it('reminds 30, 15 and 2 days before the end, by mail and on the chat', async () => {
    const world = await established();
    await run(world, -40, -31);
    expect(world.mailsTo(mailbox)).toEqual([]);
    await run(world, -30, 0);
    expect(world.mailsTo(mailbox)).toEqual([
      'Ta mission finit dans 30 jours',
      'Ta mission finit dans 15 jours',
      'Ta mission finit dans 2 jours',
    ]);
    expect(world.direct.map(({ channel }) => channel)).toEqual([`@${id}`, `@${id}`]);
    expect(world.direct[0]?.text).toContain('/prolongation/?membre=lise.charme');
  });

  it('closes by the table, and tells what was closed at the secondary address', async () => {
    const world = await established();
    const { services } = world;
    await run(world, 0, 0);
    expect(await services.organisation?.state('lise')).toBe('invited');
    await run(world, 1, 1);
    expect(await services.organisation?.state('lise')).toBe('none');
    expect(await services.mailboxes.redirections(id)).toEqual([]);
    expect((await services.accounts.find(id))?.emailStatus).toBe('EMAIL_SUSPENDED');
    expect(world.mailsTo(home)).toEqual(['Tes accès sont fermés']);
    await run(world, 2, 3);
    expect(await chatOf(world)).toMatchObject({ inCommunity: false, inAlumni: true, state: 'active' });
    await run(world, 4, 29);
    expect(await services.mailboxes.exists(id)).toBe(true);
    await run(world, 30, 30);
    expect(await services.mailboxes.exists(id)).toBe(false);
    expect(await services.mailingLists.subscribers('incubateur')).toEqual([]);
    expect(world.mailsTo(home)).toEqual(['Tes accès sont fermés', 'Ta boîte aux lettres est supprimée']);
    await run(world, 31, 89);
    expect(await services.accounts.find(id)).toBeUndefined();
    expect(await chatOf(world)).toMatchObject({ state: 'active' });
    await run(world, 90, 95);
    expect(await chatOf(world)).toMatchObject({ state: 'deactivated' });
    expect(world.mailsTo(mailbox)).toEqual(['Ta mission finit aujourd’hui']);
  });

  it('catches up what no run did, without the reminders that are over', async () => {
    const world = await established();
    await run(world, -1, -1);
    expect(world.mailsTo(mailbox)).toEqual(['Ta mission finit demain']);
    await run(world, 45, 45);
    expect((await services(world).accounts.find(id))?.emailStatus).toBe('EMAIL_SUSPENDED');
    expect(await services(world).mailboxes.exists(id)).toBe(true);
    await run(world, 46, 52);
    expect(await services(world).mailboxes.exists(id)).toBe(false);
  });

  it('closes at night, and tells in the morning', async () => {
    const world = await established();
    world.at(addDays(end, 1), 0);
    await world.depart();
    expect((await services(world).accounts.find(id))?.emailStatus).toBe('EMAIL_SUSPENDED');
    expect(world.mailsTo(home)).toEqual([]);
    world.at(addDays(end, 1), 8);
    await world.depart();
    expect(world.mailsTo(home)).toHaveLength(1);
  });

  it('gives everything back when the mission is prolonged after its end, within one run', async () => {
    const world = await established();
    await run(world, 1, 40);
    world.publish(id, { github: 'lise', missions: [mission('2025-01-01', '2026-12-31', ['eau-claire'])] });
    await run(world, 41, 41);
    expect(await services(world).mailboxes.exists(id)).toBe(true);
    expect((await services(world).accounts.find(id))?.emailStatus).toBe(
      'EMAIL_ACTIVE_PASSWORD_SETTING_PENDING',
    );
    expect(await chatOf(world)).toMatchObject({ inCommunity: true, state: 'active' });
    expect(await services(world).organisation?.state('lise')).toBe('invited');
    expect(await services(world).mailingLists.listsOf(mailbox)).toEqual(['incubateur', 'set-eau-claire']);
    expect(world.mailsTo(home).at(-1)).toBe('Ta boîte aux lettres est rouverte');
    const before = await stepsOf(world, id);
    await run(world, 42, 60);
    expect(await stepsOf(world, id)).toEqual(before);
  });

  it('gives nobody back a list that she had left by herself', async () => {
    const world = await established();
    const left = { member: id, cause: toDay('2025-01-01'), step: 'join-list', channel: 'set-eau-claire' };
    await services(world).steps.claim(left, services(world).clock.now(), services(world).clock.now());
    await services(world).steps.cancel([left], ownChoice, services(world).clock.now());
    await run(world, 1, 40);
    world.publish(id, { github: 'lise', missions: [mission('2025-01-01', '2026-12-31', ['eau-claire'])] });
    await run(world, 41, 41);
    expect(await services(world).mailingLists.listsOf(mailbox)).toEqual(['incubateur']);
  });

  it('gives back what a run closed before it died, though no row says so', async () => {
    const world = await established();
    await run(world, 1, 29);
    const { services: sound } = world;
    world.services = {
      ...sound,
      steps: { ...sound.steps, done: () => Promise.reject(new Error('The process is dead.')) },
    };
    world.at(addDays(end, 30));
    await world.depart();
    expect(await sound.mailboxes.exists(id)).toBe(false);
    world.services = sound;
    world.publish(id, { github: 'lise', missions: [mission('2025-01-01', '2026-12-31', ['eau-claire'])] });
    await run(world, 31, 31);
    expect(await sound.mailboxes.exists(id)).toBe(true);
    expect((await stepsOf(world, id)).filter((step) => /claimed|failed/.test(step))).toEqual([]);
  });

  it('is kept from closing anything by a hold, and closes once it is over', async () => {
    const world = await established();
    const { holds } = services(world);
    const hold = {
      member: id,
      reason: 'Arrêt maladie',
      setBy: 'ondine.mistral',
      setAt: '2026-03-01T09:00:00.000Z',
    };
    await holds.set({ ...hold, until: addDays(end, 10) });
    await run(world, -2, 10);
    expect((await services(world).accounts.find(id))?.emailStatus).toBe('EMAIL_ACTIVE');
    expect(world.mailsTo(mailbox)).toHaveLength(1);
    await run(world, 11, 11);
    expect((await services(world).accounts.find(id))?.emailStatus).toBe('EMAIL_SUSPENDED');
  });

  it('of a member without chat, GitHub, mailbox or account closes nothing and fails at nothing', async () => {
    const world = processWorld();
    world.publish('nils.brume', { missions: [mission('2025-01-01', end)] });
    await run(world, -31, 91);
    expect((await stepsOf(world, 'nils.brume')).every((step) => step.endsWith('done, nothing'))).toBe(true);
  });

  it('of a member with an administration’s address reminds her there, and leaves it to her', async () => {
    const world = processWorld();
    world.publish('nils.brume', { missions: [mission('2025-01-01', end)] });
    await world.register('nils.brume', {
      primaryEmail: 'nils.brume@ministere.gouv.fr',
      secondaryEmail: undefined,
      emailStatus: 'EMAIL_ACTIVE',
    });
    await run(world, -15, 5);
    expect(world.mailsTo('nils.brume@ministere.gouv.fr')).toEqual([
      'Ta mission finit dans 15 jours',
      'Ta mission finit dans 2 jours',
    ]);
    expect((await services(world).accounts.find('nils.brume'))?.emailStatus).toBe('EMAIL_EXPIRED');
  });
});

const services = (world: ProcessWorld) => world.services;
