import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import extensionChange from '../../functions/extension-change.ts';
import extension from '../../functions/extension.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { extensionLink } from '../../src/journeys/departures/extension-link.ts';
import { toDay } from '../../src/schema/day.ts';
import { authorEntry } from '../builders.ts';
import type { FakeServices } from '../fakes/services.ts';
import { afterAnswers, context, me, publishedPage, twoMembers, type SetClock } from './account-calls.ts';

const site = 'https://communs.example';
const field =
  '<div class="fr-input-group"><input type="date" name="end" id="end"><p id="end-message"></p></div>';
const page = (await readFile('src/pages/prolongation/index.astro', 'utf8'))
  .replace(/^---[^]*?\n---\n/, '')
  .replace(/\{note &&[^}]*\}[^}]*\}/, field);
const path = `_authors/${me}.md`;

let services: FakeServices;
let time: SetClock;
let link: string;

beforeEach(async () => {
  ({ services, time } = await twoMembers());
  const settings = { ...services.settings, administrators: ['nil.zephyr'] };
  const published = await services.community();
  const authors = [...published.authors, authorEntry('nil.zephyr', { fullname: 'Nil Zéphyr' })];
  services = { ...services, settings, community: () => Promise.resolve({ ...published, authors }) };
  provideServices({ ...services, site: { page: () => Promise.resolve(page) } });
  time.now = new Date('2026-12-20T09:00:00.000Z');
  link = extensionLink(me, toDay('2027-01-01'), settings);
});

async function open(address = link) {
  const response = await extension(new Request(address));
  const $ = load(await response.text());
  return { response, status: response.status, $, text: $('main, body').text().replace(/\s+/g, ' ') };
}
const fieldsOf = (address = link) => Object.fromEntries(new URL(address).searchParams);
const post = (fields: object, headers: Record<string, string> = {}) =>
  extensionChange(
    new Request(`${site}/api/prolongation`, {
      method: 'POST',
      body: new URLSearchParams(fields as Record<string, string>),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    }),
    context,
  );
const propose = (end: string, address = link) => post({ ...fieldsOf(address), end });
const proposed = () => services.contents.read(path, `compte/${me}`);
const publish = (text: string) =>
  services.contents
    .propose({
      ...{ branch: 'a-la-main', title: 'x', body: '', labels: [], reviewers: [] },
      changes: [{ path, text }],
    })
    .then(({ number, head }) => services.contents.merge(number, 'x', head));
const expectNothing = async () => {
  expect(await proposed()).toBeUndefined();
  expect(services.audit.written).toEqual([]);
};

describe('the link of a reminder', () => {
  it('shows whose mission ends when, without login, and changes nothing', async () => {
    const { status, response, text, $ } = await open();
    expect(status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('Mission de Ondine Mistral Dernier jour 1er janvier 2027');
    expect($.html()).not.toMatch(/exemple\.fr|communs\.example/);
    expect(
      $('form input[type=hidden]')
        .toArray()
        .map((one) => $(one).attr('value')),
    ).toEqual(Object.values(fieldsOf()));
    await expectNothing();
  });

  it('proposes in her name, tells who may approve, and shows what waits', async () => {
    const response = await post({ ...fieldsOf(), end: '2027-06-30' }, { accept: 'text/html', origin: site });
    expect(response.status).toBe(303);
    expect(await proposed()).toBe(publishedPage.replace('end: 2027-01-01', 'end: 2027-06-30'));
    expect(services.audit.written).toMatchObject([
      { actor: me, target: me, action: 'account.missions.propose' },
    ]);
    const { text, $ } = await open(site + (response.headers.get('location') ?? ''));
    expect(text).toContain('Ta demande est partie');
    expect(text).toContain(
      'Tu as demandé que ta mission finisse le 30 juin 2027. En attente de validation par Nil Zéphyr.',
    );
    expect($('input[name=end]').attr('value')).toBe('2027-06-30');
    await afterAnswers();
    expect(services.mailer.sent.map(({ to }) => to)).toEqual(['nil.zephyr@communs.example']);
  });

  it('may be used again, for another date or for the same', async () => {
    expect((await propose('2027-06-30')).status).toBe(200);
    expect((await propose('2027-06-30')).status).toBe(200);
    expect((await propose('2027-03-31')).status).toBe(200);
    expect(await proposed()).toContain('end: 2027-03-31');
    expect(await services.contents.proposals('open')).toHaveLength(1);
    expect(services.audit.written).toHaveLength(2);
  });

  it.each(['2027-01-01', '2026-12-01', '2022-02-31', '', 'demain'])(
    'refuses the date %j at its field, and keeps it',
    async (end) => {
      const response = await propose(end);
      expect(response.status).toBe(422);
      expect(Object.keys(((await response.json()) as { errors: object }).errors)).toEqual(['end']);
      const shown = await post({ ...fieldsOf(), end }, { accept: 'text/html' });
      expect(shown.status).toBe(422);
      const $ = load(await shown.text());
      expect($('#end-message').text()).not.toBe('');
      expect($('input[name=end]').attr('value')).toBe(end);
      expect($('input[name=membre]').attr('value')).toBe(me);
      await expectNothing();
    },
  );

  it.each([
    ['of another member', { membre: 'lise.charme' }],
    ['with another end', { fin: '2027-02-01' }],
    ['with an end that is none', { fin: 'toujours' }],
    ['with another key', { cle: 'x' }],
    ['without a key', { cle: '' }],
    ['with nothing', { membre: '', fin: '', cle: '' }],
  ])('%s opens nothing', async (_, altered) => {
    const fields = { ...fieldsOf(), ...altered };
    const { status, text, $ } = await open(`${site}/prolongation/?${new URLSearchParams(fields).toString()}`);
    expect(status).toBe(403);
    expect(text).toContain('Ce lien n’est pas valable');
    expect($('form')).toHaveLength(0);
    expect(text).not.toContain('Mistral');
    expect((await post({ ...fields, end: '2027-06-30' })).status).toBe(403);
    expect((await post({ ...fields, end: '2027-06-30' }, { accept: 'text/html' })).status).toBe(403);
    await expectNothing();
  });

  it('serves 30 days after the end, through the last of them in Paris, and no longer', async () => {
    time.now = new Date('2027-01-31T22:59:00.000Z');
    expect((await open()).status).toBe(200);
    time.now = new Date('2027-01-31T23:01:00.000Z');
    expect((await open()).status).toBe(403);
    expect((await propose('2027-06-30')).status).toBe(403);
    await expectNothing();
  });

  it('of a member without a page opens nothing', async () => {
    const gone = extensionLink('odilon.brume', toDay('2027-01-01'), services.settings);
    expect((await open(gone)).status).toBe(403);
    expect((await propose('2027-06-30', gone)).status).toBe(403);
  });

  it.each([
    ['2027-09-30', 'ta mission est déjà prolongée, jusqu’au 30 septembre 2027 compris'],
    ['', 'ta mission n’a plus de fin connue'],
    ['2026-12-31', 'Ta mission finit désormais le 31 décembre 2026'],
  ])('says that the page says %j by now', async (end, sentence) => {
    await publish(publishedPage.replace('end: 2027-01-01', end === '' ? '# sans fin' : `end: ${end}`));
    const { status, text, $ } = await open();
    expect(status).toBe(200);
    expect(text).toContain(sentence);
    expect($('form')).toHaveLength(0);
    const response = await propose('2027-12-31');
    expect(response.status).toBe(409);
    expect(((await response.json()) as { error: string }).error.replace(/\s/g, ' ')).toContain(sentence);
    await expectNothing();
  });

  it('says that what waits contradicts the page', async () => {
    await propose('2027-06-30');
    await publish(
      publishedPage.replace(
        'start: 2026-01-01\n    end: 2027-01-01',
        'start: 2026-01-01\n    end: 2027-01-15',
      ),
    );
    expect((await open()).status).toBe(409);
    expect((await propose('2027-07-31')).status).toBe(409);
    expect(await proposed()).toContain('end: 2027-06-30');
  });

  it('is closed to other sites, to what is no form, and to who tries too often', async () => {
    const end = '2027-06-30';
    expect((await post({ ...fieldsOf(), end }, { origin: 'https://ailleurs.example' })).status).toBe(403);
    expect((await post({ ...fieldsOf(), end }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post({ ...fieldsOf(), end, x: 'x'.repeat(20_000) })).status).toBe(413);
    const rateLimits = { forget: () => Promise.resolve(0), hit: () => Promise.resolve(61) };
    provideServices({ ...services, rateLimits, site: { page: () => Promise.resolve(page) } });
    expect((await propose(end)).status).toBe(429);
    await expectNothing();
  });

  it('tells of an outage of the forge', async () => {
    const log = vi.mocked(console.error).mockImplementation(() => undefined);
    vi.spyOn(services.contents, 'find').mockRejectedValue(new Error('Down.'));
    expect((await open()).status).toBe(503);
    expect((await propose('2027-06-30')).status).toBe(503);
    log.mockClear();
  });
});
