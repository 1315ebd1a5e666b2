import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import accountChange from '../../functions/account-change.ts';
import accountPage from '../../functions/account.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { openAccounts } from '../../src/journeys/welcome/open-accounts.ts';
import { toDay } from '../../src/schema/day.ts';
import { authorEntry } from '../builders.ts';
import type { FakeServices } from '../fakes/services.ts';
import { change, context, eventsOf, me, twoMembers, type SetClock } from './account-calls.ts';

const page = (await readFile('src/pages/compte/listes/index.astro', 'utf8'))
  .replace(/^---[^]*?\n---\n/, '')
  .replace('<AccountHead />', '<p data-if="notice" data-fact="notice"></p>')
  .replaceAll("{' '}", '');
const address = `${me}@communs.example`;
const [everybody, team] = ['incubateur', 'set-eau-claire'];

let services: FakeServices;
let time: SetClock;

const provide = (given: Partial<FakeServices> = {}) => {
  provideServices({ ...services, ...given, site: { page: () => Promise.resolve(page) } });
};
beforeEach(async () => {
  ({ services, time } = await twoMembers());
  const published = await services.community();
  const member = authorEntry(me, {
    missions: [{ start: '2026-01-01', end: '2027-01-01', status: 'admin', startups: ['eau-claire'] }],
  });
  services = {
    ...services,
    community: () => Promise.resolve({ ...published, authors: [member] }),
    async *publishedMembers() {
      yield await Promise.resolve({ id: me, ...member.data });
    },
  };
  provide();
  await services.accounts.change(me, { emailStatus: 'EMAIL_UNSET' });
});

/** The hourly run, as it finds her page again. */
const welcome = async () => {
  await services.members.lookAgain(me);
  expect((await openAccounts(services)).failed).toEqual([]);
};
const isOn = async (list: string) =>
  (await services.mailingLists.subscribers(list))?.includes(address) ?? false;
const actions = async () =>
  (await eventsOf(services))
    .filter(({ action }) => action.startsWith('list.'))
    .map(({ action, before, after }) => `${action} ${before ?? ''}${after ?? ''}`);
async function show() {
  const response = await accountPage(
    new Request('https://communs.example/compte/listes/', { headers: { cookie: `session=${me}` } }),
  );
  expect(response.status).toBe(200);
  const $ = load(await response.text());
  const lines = $('li')
    .toArray()
    .map((item) =>
      [
        $(item).find('.s-muted').text(),
        $(item).find('[data-fact="liste-etat"]').text().replace(/\s/g, ' '),
        ...$(item)
          .find('form')
          .toArray()
          .map(
            (form) =>
              `${String($(form).attr('action')).split('-').at(-1)} ${$(form).find('input').attr('value')}`,
          ),
      ].join(' | '),
    );
  return { $, lines, text: $.text().replace(/\s+/g, ' ') };
}

describe('the lists of a member', () => {
  it('are those that her missions put her on, before and after the hourly run', async () => {
    const toCome = 'Tu n’y es pas encore : tu y seras dans l’heure, si tu n’y renonces pas.';
    expect((await show()).lines).toEqual([
      `incubateur@communs.example | ${toCome} | leave incubateur | join incubateur`,
      `set-eau-claire@communs.example | ${toCome} | leave set-eau-claire | join set-eau-claire`,
    ]);
    await welcome();
    expect((await show()).lines).toEqual([
      'incubateur@communs.example | Tu y es. | leave incubateur',
      'set-eau-claire@communs.example | Tu y es. | leave set-eau-claire',
    ]);
  });

  it('are left by her choice, to which the hourly run keeps, until she joins them again', async () => {
    await welcome();
    expect((await change('list-leave', { list: team })).status).toBe(200);
    expect([await isOn(team), await isOn(everybody)]).toEqual([false, true]);
    await welcome();
    await welcome();
    expect([await isOn(team), await isOn(everybody)]).toEqual([false, true]);
    expect((await show()).lines[1]).toBe(
      'set-eau-claire@communs.example | Tu l’as quittée. | join set-eau-claire',
    );
    expect((await change('list-leave', { list: team })).status).toBe(200);
    expect((await change('list-join', { list: team })).status).toBe(200);
    expect((await change('list-join', { list: team })).status).toBe(200);
    await welcome();
    expect(await isOn(team)).toBe(true);
    expect((await show()).lines[1]).toContain('Tu y es.');
    expect(await actions()).toEqual([`list.join ${team}`, `list.leave ${team}`]);
  });

  it('are left before the first run of all, which then notes the rest as found', async () => {
    await services.accounts.change(me, { emailStatus: 'EMAIL_ACTIVE' });
    expect((await change('list-leave', { list: everybody })).status).toBe(200);
    await welcome();
    expect(await isOn(everybody)).toBe(false);
    const rows = await services.steps.of([me]);
    expect(rows.find(({ step }) => step === 'open-mailbox')).toMatchObject({
      state: 'done',
      hadNothing: true,
    });
  });

  it('keep to a choice of an earlier mission, until she joins again', async () => {
    const earlier = { member: me, cause: toDay('2024-01-01'), step: 'join-list', channel: team };
    await services.steps.claim(earlier, time.now, time.now);
    await services.steps.cancel([earlier], 'left by herself', time.now);
    await welcome();
    expect(await isOn(team)).toBe(false);
    expect((await change('list-join', { list: team })).status).toBe(200);
    await welcome();
    expect(await isOn(team)).toBe(true);
  });

  it('are joined again where somebody took her off', async () => {
    await welcome();
    await services.mailingLists.unsubscribe(team, address);
    expect((await change('list-join', { list: team })).status).toBe(200);
    expect(await isOn(team)).toBe(true);
  });

  it('are nobody else’s: another list is refused, and nothing is written', async () => {
    await services.mailingLists.create('direction');
    await services.mailingLists.subscribe('direction', address);
    for (const list of ['direction', 'set-ailleurs', '', '__proto__', 'x'.repeat(200)])
      for (const name of ['list-leave', 'list-join']) expect((await change(name, { list })).status).toBe(422);
    expect(await isOn('direction')).toBe(true);
    expect(await services.steps.of([me])).toEqual([]);
    expect(await actions()).toEqual([]);
  });

  it('are left and joined without a script, and say so', async () => {
    const post = (name: string, list: string) =>
      accountChange(
        new Request(`https://communs.example/api/account/${name}`, {
          method: 'POST',
          body: new URLSearchParams({ list }),
          headers: { accept: 'text/html', cookie: `session=${me}` },
        }),
        context,
      );
    const left = await post('list-leave', team);
    expect([left.status, left.headers.get('location')]).toEqual([303, '/compte/listes/?fait=list-left']);
    const refused = await post('list-leave', 'direction');
    expect(refused.status).toBe(422);
    const $ = load(await refused.text());
    expect($('[role="alert"]').text()).toContain('n’est pas, ou n’est plus, l’une des tiennes');
    expect($('input[name="list"]').first().attr('value')).toBe(everybody);
  });

  it('wait for a vendor that is down: the choice is kept, the page says so', async () => {
    await welcome();
    const down = () => Promise.reject(new Error('Down.'));
    const log = vi.mocked(console.error).mockImplementation(() => undefined);
    provide({ mailingLists: { ...services.mailingLists, subscribers: down, unsubscribe: down } });
    expect((await show()).text).toContain('Les listes ne répondent pas');
    expect((await change('list-leave', { list: team })).status).toBe(503);
    log.mockClear();
    provide();
    await welcome();
    expect((await show()).lines[1]).toContain('Tu as demandé à la quitter, et tu y es encore');
    expect((await change('list-leave', { list: team })).status).toBe(200);
    expect(await isOn(team)).toBe(false);
    provide({ mailingLists: { ...services.mailingLists, subscribers: down } });
    expect((await change('list-join', { list: team })).status).toBe(422);
    provide();
    await welcome();
    expect(await isOn(team)).toBe(true);
  });

  it('are hers to see, and no longer to change, once her mission has ended', async () => {
    await welcome();
    time.now = new Date('2027-01-10T09:00:00.000Z');
    expect((await show()).lines).toEqual([
      'incubateur@communs.example | Tu y es.',
      'set-eau-claire@communs.example | Tu y es encore, d’une mission passée.',
    ]);
    for (const name of ['list-leave', 'list-join'])
      expect((await change(name, { list: team })).status).toBe(403);
    expect(await isOn(team)).toBe(true);
  });
});
