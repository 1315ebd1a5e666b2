import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import accountPage from '../../functions/account.ts';
import { embeddedChatAccounts } from '../../src/adapters/embedded-chat-accounts/embedded-chat-accounts.ts';
import { embeddedOrganisation } from '../../src/adapters/embedded-organisation/embedded-organisation.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { runDepartures } from '../../src/journeys/departures/run-departures.ts';
import { toDay } from '../../src/schema/day.ts';
import { authorEntry } from '../builders.ts';
import type { FakeServices } from '../fakes/services.ts';
import { change, me, publishedPage, twoMembers, type SetClock } from './account-calls.ts';

const page = (await readFile('src/pages/compte/depart/index.astro', 'utf8'))
  .replace(/^---[^]*?\n---\n/, '')
  .replace(/<AccountHead[^>]*\/>/, '<p data-if="restricted">Restreint</p>')
  .replace('<WaitingChange />', '<p data-if="attente" data-fact="attente"></p>')
  .replace(/<AccountForm[^]*?\/>/, '<form action="/api/account/leave"><input name="leaveOn"></form>');
const missions = [{ start: '2026-01-01', end: '2027-01-01', status: 'admin' }];

let services: FakeServices;
let time: SetClock;

/** Publishes her page, and provides the community with or without a chat and an organisation. */
async function publish(given: object = {}, others: Partial<FakeServices> = {}): Promise<void> {
  const published = await services.community();
  const member = authorEntry(me, { fullname: 'Ondine Mistral', github: 'ondine', missions, ...given });
  services = {
    ...services,
    ...others,
    community: () => Promise.resolve({ ...published, authors: [member] }),
    async *publishedMembers() {
      yield await Promise.resolve({ id: me, ...member.data });
    },
  };
  provideServices({ ...services, site: { page: () => Promise.resolve(page) } });
}

beforeEach(async () => {
  ({ services, time } = await twoMembers());
  const chatAccounts = embeddedChatAccounts({ deliver: () => Promise.resolve() });
  const organisation = embeddedOrganisation();
  await chatAccounts.create({
    ...{ email: `${me}@communs.example`, username: me, firstName: 'Ondine', lastName: 'Mistral' },
  });
  await organisation.invite('ondine');
  await services.mailingLists.create('incubateur');
  await services.mailingLists.subscribe('incubateur', `${me}@communs.example`);
  await services.mailboxes.addRedirection(me, 'copie@exemple.org');
  await publish({}, { chatAccounts, organisation });
});

const at = (day: string) => {
  time.now = new Date(`${day}T10:00:00.000Z`);
};
async function show() {
  const response = await accountPage(
    new Request('https://communs.example/compte/depart/', { headers: { cookie: `session=${me}` } }),
  );
  expect(response.status).toBe(200);
  const $ = load(await response.text());
  const texts = (selector: string) =>
    $(selector)
      .toArray()
      .map((item) => $(item).text().replace(/\s+/g, ' ').trim());
  const itemsUnder = (id: string) => texts(`section[aria-labelledby="${id}"] li`);
  const text = $.text().replace(/\s+/g, ' ');
  return { $, text, closed: itemsUnder('fermetures'), left: itemsUnder('reste') };
}
const run = async (...days: string[]) => {
  for (const day of days) {
    at(day);
    expect((await runDepartures(services)).failed).toEqual([]);
  }
};

describe('the page of one’s departure', () => {
  it('says before anything closes what closes when, and offers to leave earlier or later', async () => {
    const { $, text, closed, left } = await show();
    expect(text).toContain(
      'Ta mission finit le 1er janvier 2027, ce jour-là compris. Rien ne se ferme avant.',
    );
    expect(closed).toEqual([]);
    expect(left).toEqual([
      '2 janvier 2027 : ta boîte aux lettres est suspendue ; tu ne l’ouvres plus, et tes courriels y restent.',
      '2 janvier 2027 : tu sors de l’organisation GitHub.',
      '2 janvier 2027 : les redirections de ton adresse sont supprimées.',
      '4 janvier 2027 : sur la messagerie instantanée, tu passes de l’équipe de la communauté à celle des anciens.',
      '31 janvier 2027 : ta boîte aux lettres est supprimée, avec tous ses courriels.',
      '31 janvier 2027 : tu quittes les listes de diffusion.',
      '2 mars 2027 : ce que la communauté garde de privé sur toi est effacé ; ta page publique reste.',
      '1er avril 2027 : ton compte de messagerie instantanée est désactivé.',
    ]);
    expect(text).toContain('Nous t’écrivons 30, 15 et 2 jours avant la fin');
    expect($('a[href="/compte/prolongation/"]')).toHaveLength(1);
    expect($('form[action="/api/account/leave"]')).toHaveLength(1);
  });

  it('names nothing that she does not have', async () => {
    await services.accounts.change(me, { primaryEmail: `ondine@ministere.gouv.fr` });
    await publish({ github: undefined }, { chatAccounts: undefined });
    expect((await show()).left.map((line) => line.split(' : ')[1])).toEqual([
      'tu quittes les listes de diffusion.',
      'ce que la communauté garde de privé sur toi est effacé ; ta page publique reste.',
    ]);
    await publish({ github: 'ondine' }, { organisation: undefined });
    expect((await show()).text).not.toContain('GitHub');
  });

  it('says that a mission without an end closes nothing', async () => {
    await publish({ missions: [{ start: '2026-01-01', status: 'admin' }] });
    const { $, text, left } = await show();
    expect(text).toContain('Ta mission n’a pas de fin connue : rien ne se ferme.');
    expect(left).toEqual([]);
    expect($('a[href="/compte/prolongation/"]')).toHaveLength(0);
    expect($('form')).toHaveLength(1);
  });

  it('shows after the end what was closed and on which day, and what is still to come', async () => {
    await run('2027-01-02');
    at('2027-01-05');
    const { $, text, closed, left } = await show();
    expect(text).toContain('Ta mission a fini le 1er janvier 2027.');
    expect(text).toContain('Restreint');
    expect(closed).toEqual([
      '2 janvier 2027 : Boîte aux lettres suspendue',
      '2 janvier 2027 : Accès à l’organisation GitHub fermé',
      '2 janvier 2027 : Redirections supprimées',
    ]);
    expect(left.map((line) => line.split(' : ')[0])).toEqual([
      'Dans l’heure',
      '31 janvier 2027',
      '31 janvier 2027',
      '2 mars 2027',
      '1er avril 2027',
    ]);
    expect(text).toContain('tes accès te sont rendus dans l’heure');
    expect(text).not.toContain('Nous t’écrivons');
    expect($('form')).toHaveLength(0);
    await run('2027-01-05');
    expect((await show()).closed).toContain(
      '5 janvier 2027 : Passage à l’équipe des anciens sur la messagerie',
    );
  });

  it('shows a hold while it lasts, without its reason, and counts with it', async () => {
    const hold = { member: me, reason: 'Arrêt maladie', setBy: 'x', setAt: '2026-11-20T09:00:00.000Z' };
    await services.holds.set({ ...hold, until: toDay('2027-01-20') });
    const { text, left } = await show();
    expect(text).toContain(
      'L’administration te garde tes accès : rien de plus ne se ferme jusqu’au 20 janvier 2027 compris.',
    );
    expect(text).not.toContain('maladie');
    expect(left[0]).toContain('21 janvier 2027');
    at('2027-01-21');
    expect((await show()).text).not.toContain('L’administration te garde');
  });

  it('goes on counting from what is published while an earlier day waits for approval', async () => {
    expect((await change('leave', { leaveOn: '2026-11-30' })).status).toBe(200);
    const { text, left } = await show();
    expect(text).toContain('En attente de validation');
    expect(left[0]).toContain('2 janvier 2027');
    expect(await services.contents.read(`_authors/${me}.md`)).toBe(publishedPage);
  });

  it('is shown while the mailboxes do not answer', async () => {
    const log = vi.mocked(console.error).mockImplementation(() => undefined);
    const mailboxes = { ...services.mailboxes, exists: () => Promise.reject(new Error('Down.')) };
    await publish({}, { mailboxes });
    expect((await show()).left[0]).toContain('ta boîte aux lettres est suspendue');
    log.mockClear();
  });
});
