import { beforeEach, describe, expect, it } from 'vitest';
import { restartGodparentSearch } from '../../../src/journeys/console/act-on-godparents.ts';
import { authorEntry } from '../../builders.ts';
import { ended, godparentWorld, newcomer, other, type GodparentWorld } from './world.ts';

let world: GodparentWorld;
beforeEach(() => {
  world = godparentWorld();
});

const request = (godparent: string, who = newcomer) => `${who}/demande/${godparent}`;
const outcome = async (who = newcomer) => (await world.services.godparents.search(who))?.outcome;

describe('the search for a godparent', () => {
  it('begins once, for whoever wants one', async () => {
    expect(await world.begin(other, { wantsGodparent: false })).toBe(false);
    expect(await world.begin()).toBe(true);
    expect(await world.begin()).toBe(false);
    expect((await world.services.godparents.searches()).map((search) => search.newcomer)).toEqual([newcomer]);
  });

  it('asks one of her domaine, waits two working days, then asks the next', async () => {
    await world.begin();
    expect((await world.run()).mails).toEqual([request('d1')]);
    const [mail] = world.services.mailer.sent;
    expect(mail?.to).toBe('d1@communs.example');
    expect(mail?.text).toContain("Céleste d'Ormeau");
    expect((await world.services.mailLog.find(mail?.key ?? ''))?.text).toBe('');
    for (const at of ['2026-11-20T10:15:00Z', '2026-11-23T09:15:00Z', '2026-11-24T17:15:00Z'])
      expect((await world.run(at)).mails).toEqual([]);
    expect((await world.run('2026-11-25T09:15:00Z')).mails).toEqual([request('d2')]);
  });

  it('asks the next after a decline, at the next run', async () => {
    await world.begin();
    await world.run();
    expect(await world.answer('d1', 'declined')).toEqual({ kind: 'done', answer: 'declined' });
    expect((await world.run()).mails).toEqual([request('d2')]);
  });

  it.each([
    ['before 8:00', '2026-11-23T06:15:00Z'],
    ['at 19:00', '2026-11-23T18:00:00Z'],
    ['on a Saturday', '2026-11-21T10:15:00Z'],
    ['on Easter Monday', '2027-03-29T10:15:00Z'],
    ['on 11 November', '2027-11-11T10:15:00Z'],
  ])('asks nobody %s', async (_, at) => {
    await world.begin();
    expect(await world.run(at)).toEqual({ mails: [], done: [], failed: 0 });
    expect(await world.services.godparents.requests()).toEqual([]);
  });

  it('waits for the page and for the first day of the mission', async () => {
    const [first, ...others] = world.authors;
    world.authors = others;
    await world.begin();
    expect((await world.run()).done).toEqual([]);
    const toCome = authorEntry(newcomer, { missions: [{ start: '2026-12-01', status: 'admin' }] });
    world.authors = [toCome, ...others];
    expect((await world.run()).done).toEqual([]);
    world.authors = first ? [first, ...others] : others;
    expect((await world.run()).mails).toEqual([request('d1')]);
  });

  it('introduces both with one mail each, whatever the hour', async () => {
    await world.begin();
    await world.run();
    world.now = new Date('2026-11-21T22:00:00Z');
    await world.answer('d1', 'accepted');
    const [, toNewcomer, toGodparent] = world.services.mailer.sent;
    expect(toNewcomer?.to).toBe(`${newcomer}@exemple.fr`);
    expect(toNewcomer?.text).toContain('d1@communs.example');
    expect(toGodparent?.to).toBe('d1@communs.example');
    expect(toGodparent?.text).toContain('messagerie instantanée');
    expect(toGodparent?.text).not.toContain('exemple.fr');
    expect(await outcome()).toBe('found');
    expect((await world.run('2026-12-01T10:15:00Z')).done).toEqual([]);
    expect(world.services.mailer.sent).toHaveLength(3);
  });

  it('introduces at the next run where the mails could not leave', async () => {
    await world.begin();
    await world.run();
    world.services.mailer.fail = true;
    expect((await world.answer('d1', 'accepted')).kind).toBe('done');
    expect((await world.run()).failed).toBe(1);
    world.services.mailer.fail = false;
    expect((await world.run()).mails).toHaveLength(2);
    expect(await outcome()).toBe('found');
  });

  it('takes a late acceptance while nobody else has accepted, and thanks for the next', async () => {
    await world.begin();
    await world.run();
    expect((await world.run('2026-11-25T09:15:00Z')).mails).toEqual([request('d2')]);
    expect((await world.answer('d1', 'accepted')).kind).toBe('done');
    expect(await world.answer('d2', 'accepted')).toEqual({ kind: 'refused', refusal: 'taken' });
    expect(world.services.audit.written.map(({ action, actor }) => [action, actor])).toEqual([
      ['godparent.accept', 'd1'],
    ]);
  });

  it('stops when she has left, or wants nobody any more', async () => {
    for (const who of [newcomer, other]) await world.begin(who);
    await world.run();
    world.authors = ended(world.authors, newcomer, '2026-11-19');
    await world.services.accounts.change(other, { wantsGodparent: false });
    expect((await world.run()).done).toEqual([`${newcomer}: stop`, `${other}: stop`]);
    expect(await world.answer('d1', 'accepted')).toEqual({ kind: 'refused', refusal: 'over' });
    expect(await outcome()).toBe('stopped');
  });

  it('lets two newcomers wait for their turn, and asks nobody for both at once', async () => {
    world = godparentWorld(['d1']);
    await world.begin();
    await world.begin(other);
    expect((await world.run()).mails).toEqual([request('d1')]);
    await world.answer('d1', 'declined');
    const { mails, done } = await world.run();
    expect(mails).toContain(request('d1', other));
    expect(done).toContain(`${newcomer}: tell the team`);
  });

  it('asks neither whoever made a pause nor whoever accompanies enough', async () => {
    const prefer = (member: string, given: object) =>
      world.services.godparents.prefer({ member, isPaused: false, capacity: 2, ...given });
    await prefer('d1', { isPaused: true, pausedUntil: '2026-11-20' });
    await prefer('d2', { capacity: 0 });
    await world.begin();
    expect((await world.run()).mails).toEqual([request('p1')]);
    await world.answer('p1', 'declined');
    expect((await world.run('2026-11-23T09:15:00Z')).mails).toEqual([request('d1')]);
  });

  it('tells the team once after five refusals, and begins anew when an administrator says so', async () => {
    await world.begin();
    for (const id of ['d1', 'd2', 'p1', 'p2', 'p3']) {
      expect((await world.run()).mails).toEqual([request(id)]);
      await world.answer(id, 'declined');
    }
    expect((await world.run()).mails).toEqual([`${newcomer}/equipe/1/anime`]);
    expect(world.services.mailer.sent.at(-1)?.text).toContain('Cinq personnes');
    expect(world.services.chat.posted).toHaveLength(1);
    expect((await world.run('2026-11-23T09:15:00Z')).mails).toEqual([]);
    expect(await outcome()).toBe('team-told');
    expect(await restartGodparentSearch(newcomer, 'admin', world.services)).toBe(true);
    expect((await world.run()).mails).toEqual([request('p4')]);
  });

  it('tells the administrators where the team has nobody, and fails where there is nobody at all', async () => {
    world = godparentWorld([]);
    world.authors = [...world.authors.filter(({ id }) => id !== 'anime')];
    await world.begin();
    world.services.chat.fail = true;
    expect((await world.run()).failed).toBe(1);
    world.services.chat.fail = false;
    world.authors = [
      ...world.authors,
      authorEntry('admin', { missions: [{ start: '2026-10-01', status: 'admin' }] }),
    ];
    expect((await world.run()).mails).toEqual([`${newcomer}/equipe/1/admin`]);
  });

  it('that fails for one newcomer goes on for the others, and the next run catches up', async () => {
    await world.begin();
    await world.begin(other);
    const send = world.services.mailer.send.bind(world.services.mailer);
    world.services.mailer.send = (mail) =>
      mail.key.includes(newcomer) ? Promise.reject(new Error('Down.')) : send(mail);
    const { mails, failed } = await world.run();
    expect([mails, failed]).toEqual([[request('d2', other)], 1]);
    world.services.mailer.send = send;
    expect((await world.run('2026-11-23T09:15:00Z')).mails).toEqual([request('d1')]);
    // Her two days count from the mail.
    await world.answer('d2', 'declined', other);
    expect((await world.run('2026-11-25T09:15:00Z')).mails).not.toContain(request('p1'));
  });
});
