import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { beforeEach, describe, expect, it } from 'vitest';
import followUp from '../../functions/arrival-follow-up.ts';
import { embeddedChatAccounts } from '../../src/adapters/embedded-chat-accounts/embedded-chat-accounts.ts';
import { embeddedOrganisation } from '../../src/adapters/embedded-organisation/embedded-organisation.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { beginGodparentSearch } from '../../src/journeys/godparents/begin-search.ts';
import { openAccounts } from '../../src/journeys/welcome/open-accounts.ts';
import { toDay } from '../../src/schema/day.ts';
import { settleArrivals } from '../../src/journeys/settle-arrivals.ts';
import { submitArrival } from '../../src/journeys/submit-arrival.ts';
import { arrivalFormSchema } from '../../src/schema/arrival-form.ts';
import { anAuthor, authorEntry, filledArrival } from '../builders.ts';
import { anAccount } from '../contract/database/samples.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

/** The page's own markup, without Astro's part of the file. */
const page = (await readFile('src/pages/arrivee/suivi.astro', 'utf8')).replace(/^---[^]*?---/, '');

const id = 'celeste.d.ormeau';
const branch = `arrivee/${id}`;
let services: { -readonly [Name in keyof FakeServices]: FakeServices[Name] };
let link: string;

async function arrive(given: object = {}): Promise<void> {
  const outcome = await submitArrival(arrivalFormSchema.parse({ ...filledArrival, ...given }), services);
  link = outcome.kind === 'accepted' ? outcome.followUp : '';
}

beforeEach(() => {
  const chatAccounts = embeddedChatAccounts({ deliver: () => Promise.resolve() });
  services = { ...fakeServices(), chatAccounts, organisation: embeddedOrganisation() };
  provideServices({ ...services, site: { page: () => Promise.resolve(page) } });
});

async function show(url = link) {
  const response = await followUp(new Request(url));
  const $ = load(await response.text());
  const all = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).text().replace(/\s+/g, ' ').trim());
  const steps = $('ol > li')
    .toArray()
    .map((item) => `${$(item).find('strong').text()}: ${$(item).attr('data-state') ?? ''}`);
  return { response, $, all, steps, text: $('#etapes').text().replace(/\s+/g, ' ') };
}

/** The published site lists her from now on. */
async function publish(given: object = {}): Promise<void> {
  const { authors, ...rest } = await services.community();
  const entry = authorEntry(id, { fullname: "Céleste d'Ormeau", ...given });
  const community = () => Promise.resolve({ ...rest, authors: [...authors, entry] });
  provideServices({ ...services, community, site: { page: () => Promise.resolve(page) } });
}

/** A step of her welcome, done at an hour of universal time, or failed. */
async function take(step: string, channel: string, hour: string, isDone = true): Promise<void> {
  const key = { member: id, cause: toDay('2026-11-20'), step, channel };
  const at = new Date(`2026-11-20T${hour}:00:00Z`);
  await services.steps.claim(key, at, at);
  if (isDone) await services.steps.done(key, { hadNothing: false, doneOn: key.cause }, at);
  else await services.steps.fail(key, 'down', at);
}

const mission = (start: string) => ({ missions: [{ start, status: 'admin' }] });

describe('the follow-up page', () => {
  it('shows every step, who does what, the referent, the proposal, and what she can do herself', async () => {
    await arrive({ github: 'celeste' });
    const { response, $, all, steps, text } = await show();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(steps).toEqual([
      'Ton formulaire est arrivé: done',
      'Ta page est proposée: done',
      'Ta page est approuvée: waiting',
      'Ta page est en ligne: to-come',
      'Ta mission commence: to-come',
      'Ton adresse électronique est ouverte: to-come',
      'Ton compte de messagerie instantanée est ouvert: to-come',
      'Ton inscription aux listes de diffusion est faite: to-come',
      'Ton invitation GitHub est partie: to-come',
    ]);
    expect(all('dd')).toEqual(["Céleste d'Ormeau", 'Ondine Mistral', 'Voir la proposition de ta page']);
    expect($('dd a').last().attr('href')).toBe('https://communs.example/local/propositions/1');
    expect($('dd a').first().attr('href')).toBe('/communaute/ondine.mistral/');
    expect(all('ol > li')[0]).toBe('Ton formulaire est arrivé Fait le 20 novembre à 10:00');
    expect(all('[aria-current="step"]')[0]).toMatch(/En attente.*Ondine Mistral relit ta page et l’approuve/);
    expect(text).toContain('C’est le 1er décembre 2026');
    expect(text).toContain('Dis à Ondine Mistral (ondine.mistral@communs.example) que ta page attend');
    expect($('#etapes [hidden]')).toHaveLength(0);
  });

  it('tells how the search of a godparent stands, and who she is once she has accepted', async () => {
    await arrive();
    expect((await show()).all('dt')).not.toContain('Ta marraine ou ton parrain');
    await services.accounts.change(id, { wantsGodparent: true });
    expect((await show()).text).toContain('La recherche commence quand ta mission a débuté.');
    const { godparents, clock } = services;
    await beginGodparentSearch(id, services);
    await godparents.ask(id, 'ondine.mistral', clock.now());
    const asked = await show();
    expect(asked.all('dd')[2]).toContain('Nous avons demandé à quelqu’un : nous attendons sa réponse.');
    await godparents.answer(id, 'ondine.mistral', 'accepted', clock.now());
    const found = await show();
    expect(found.all('dd')[2]).toMatch(/^Quelqu’un t’accompagne :.* Ondine Mistral$/);
    expect(found.$('dd a').eq(1).attr('href')).toBe('/communaute/ondine.mistral/');
  });

  it('names no GitHub step without a user, and no address to open for who keeps hers', async () => {
    await arrive({ email: 'celeste@interieur.gouv.fr' });
    const { steps, text } = await show();
    expect(steps.join()).not.toContain('GitHub');
    expect(steps).toContain('Tu gardes l’adresse de ton administration: not-needed');
    expect(text).not.toContain('interieur');
  });

  it('names nothing that the community has not', async () => {
    await arrive({ github: 'celeste' });
    await publish({ ...mission('2026-11-20'), github: 'celeste' });
    const absent = { chatAccounts: undefined, organisation: undefined };
    provideServices({ ...services, ...absent, site: { page: () => Promise.resolve(page) } });
    await take('join-chat', 'chat', '10');
    await take('invite-github', 'celeste', '10');
    expect((await show()).steps.slice(5).map((step) => step.split(': ')[0])).toEqual([
      'Ton adresse électronique est ouverte',
      'Ton inscription aux listes de diffusion est faite',
    ]);
  });

  it('follows the merge, the build, the first day and each access with its time', async () => {
    await arrive({ github: 'celeste' });
    await services.contents.merge(1, 'ondine.mistral');
    await settleArrivals(services);
    expect((await show()).steps.slice(2, 4)).toEqual([
      'Ta page est approuvée: done',
      'Ta page est en ligne: waiting',
    ]);

    await publish({ ...mission('2026-12-01'), github: 'celeste' });
    const published = await show();
    expect(published.steps.slice(3, 6)).toEqual([
      'Ta page est en ligne: done',
      'Ta mission commence: waiting',
      'Ton adresse électronique est ouverte: to-come',
    ]);
    expect(published.all('ol > li')[3]).toBe('Ta page est en ligne Fait le 20 novembre à 10:00');
    expect(published.$('dd a').last().attr('href')).toBe(`/communaute/${id}/`);

    await publish({ ...mission('2026-11-20'), github: 'celeste' });
    expect((await show()).steps.slice(5).map((step) => step.split(': ')[1])).toEqual(
      Array(4).fill('waiting'),
    );
    await take('open-mailbox', 'mailbox', '10');
    await take('join-chat', 'chat', '11');
    await take('join-list', 'incubateur', '12');
    const nearly = await show();
    expect(nearly.all('ol > li')[5]).toBe('Ton adresse électronique est ouverte Fait le 20 novembre à 11:00');
    expect(nearly.steps.at(-1)).toBe('Ton invitation GitHub est partie: waiting');
    expect(nearly.text).toContain('Regarde tes courriels');
    await take('invite-github', 'celeste', '13');
    expect((await show()).text).toContain('Tout est ouvert');
  });

  it('shows what failed, or is under way, as waiting, until it is done', async () => {
    await arrive();
    await publish(mission('2026-11-20'));
    const lists = async () => (await show()).all('ol > li').at(-1);
    await take('join-list', 'incubateur', '10');
    expect(await lists()).toContain('Fait le 20 novembre à 11:00');
    await take('join-list', 'set-eau-claire', '10', false);
    expect(await lists()).toContain('En attente');
    await take('join-list', 'set-eau-claire', '12');
    expect(await lists()).toContain('Fait le 20 novembre à 13:00');
  });

  it('shows what the hourly welcome opened', async () => {
    await arrive();
    await publish(mission('2026-11-20'));
    services.publishedMembers = async function* () {
      yield await Promise.resolve({ id, ...anAuthor(mission('2026-11-20')) });
    };
    await openAccounts(services);
    expect((await show()).steps.slice(5).map((step) => step.split(': ')[1])).toEqual(Array(3).fill('done'));
  });

  it('after a closed proposal, says to whom to write and what to do, and promises nothing more', async () => {
    await arrive();
    await services.contents.close(1);
    await settleArrivals(services);
    const { steps, text, all } = await show();
    expect(steps.at(-1)).toBe('Ta page est approuvée: stopped');
    expect(all('h2')).toContain('Ta proposition a été fermée');
    expect(text).toContain('Écris à Ondine Mistral (ondine.mistral@communs.example)');

    await arrive();
    expect((await show()).steps[2]).toBe('Ta page est approuvée: waiting');
    expect((await services.contents.find(branch))?.number).toBe(2);
  });

  it('keeps a referent’s own address private, and names one who has no page any more', async () => {
    await arrive();
    await services.accounts.reserve(
      anAccount({
        primaryEmail: 'ondine@interieur.gouv.fr',
        secondaryEmail: 'ondine@exemple.fr',
        communicationEmail: 'primary',
      }),
    );
    expect((await show()).response.status).toBe(200);
    expect((await show()).$.html()).not.toMatch(/interieur|ondine@|mistral@communs/);
    const community = async () => ({ ...(await services.community()), authors: [] });
    provideServices({ ...services, community, site: { page: () => Promise.resolve(page) } });
    expect((await show()).all('dd')[1]).toBe('ondine.mistral');
  });

  it('tells the steps while the forge is out of reach, without what the forge alone knows', async () => {
    await arrive();
    services.contents.find = () => Promise.reject(new Error('The forge is down.'));
    const { response, steps, all } = await show();
    expect(response.status).toBe(200);
    expect(steps[2]).toBe('Ta page est approuvée: waiting');
    expect(all('dd')).toEqual(['Ondine Mistral']);
  });

  it.each([
    ['another’s key', (url: string) => url.replace(id, 'ondine.mistral')],
    ['an altered key', (url: string) => `${url}x`],
    ['no key', (url: string) => url.replace(/&cle=.*/, '')],
  ])('says nothing for %s', async (_, altered) => {
    await arrive();
    const { response, text, steps } = await show(altered(link));
    expect(response.status).toBe(404);
    expect(text.trim()).toBe(
      'Ce lien de suivi n’est pas valable. Ouvre celui du courriel que tu as reçu après ton formulaire.',
    );
    expect(steps).toEqual([]);
  });

  it('is written in correct typography', async () => {
    await arrive({ github: 'celeste' });
    const texts = [(await show()).$('#etapes').text()];
    await services.contents.close(1);
    await settleArrivals(services);
    texts.push((await show()).$('#etapes').text());
    for (const text of texts) expect(text.replaceAll(/\d\d:\d\d/g, '')).not.toMatch(/[^\u00A0][:;?!]|\.\.\./);
  });
});
