import { beforeEach, describe, expect, it } from 'vitest';
import type { FakeServices } from '../fakes/services.ts';
import {
  change,
  errorsOf,
  eventsOf,
  me,
  publishedPage,
  read,
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
    expect(await proposed()).toBe(publishedPage.replace('end: 2027-01-01', 'end: 2027-03-31'));
    expect((await change('github', { github: 'mistral' })).status).toBe(200);
    expect(await proposed()).toBe(
      publishedPage
        .replace('end: 2027-01-01', 'end: 2027-03-31')
        .replace('github: ondine', 'github: mistral'),
    );
    expect(await services.contents.read(`_authors/${me}.md`)).toBe(publishedPage);
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
    time.now = new Date('2026-02-20T09:00:00.000Z');
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
    time.now = new Date('2026-03-20T09:00:00.000Z');
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
