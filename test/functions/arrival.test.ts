import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import arrival from '../../functions/arrival.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { filledArrival as filled } from '../builders.ts';
import { fakeServices } from '../fakes/services.ts';

let services: ReturnType<typeof fakeServices>;
const page =
  '<form><div class="fr-input-group"><input name="firstName"><p id="firstName-message" class="fr-message"></p></div><div class="fr-input-group"><textarea name="bio"></textarea></div><div class="fr-select-group"><select name="domaine"><option value="Data">Data</option><option value="Design">Design</option></select><p id="domaine-message"></p></div><div class="fr-checkbox-group"><input type="checkbox" name="wantsGodparent"></div></form>';

beforeEach(() => {
  services = fakeServices();
  provideServices({ ...services, site: { page: () => Promise.resolve(page) } });
});

const address = 'https://communs.example/api/arrival';
const json = (fields: object, headers: Record<string, string> = {}) =>
  arrival(
    new Request(address, {
      method: 'POST',
      body: JSON.stringify(fields),
      headers: { 'content-type': 'application/json', ...headers },
    }),
  );
const raw = (body: BodyInit, type: string) =>
  arrival(new Request(address, { method: 'POST', body, headers: { 'content-type': type } }));
const errorsOf = async (response: Response) =>
  ((await response.json()) as { errors: Record<string, string> }).errors;
const nothingWritten = async () => {
  expect(await services.accounts.all()).toEqual([]);
  expect(await services.contents.proposals('open')).toEqual([]);
  expect(services.mailer.sent).toEqual([]);
};

describe('POST /api/arrival', () => {
  it('answers 201 the first time and 200 with the same for a repeat', async () => {
    const first = await json(filled);
    expect(first.status).toBe(201);
    expect(first.headers.get('cache-control')).toBe('no-store');
    const body: unknown = await first.json();
    expect(body).toEqual({
      id: 'celeste.d.ormeau',
      proposal: '/local/propositions/1',
      followUp: expect.stringMatching(/^https:\/\/communs\.example\/arrivee\/suivi\/\?id=celeste/) as unknown,
    });
    const again = await json(filled);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(body);
  });

  it.each([
    ['firstName', ''],
    ['firstName', '   '],
    ['firstName', 'a'.repeat(10_000)],
    ['firstName', 42],
    ['firstName', ['Céleste']],
    ['firstName', 'Cé\nleste'],
    ['firstName', 'Cé\u200Bleste'],
    ['firstName', '\u202Eetselec'],
    ['lastName', '🦊'],
    ['email', 'celeste'],
    ['email', 'celeste@exemple.fr\nBcc: x@y.z'],
    ['email', `${'a'.repeat(250)}@exemple.fr`],
    ['role', 'x'.repeat(101)],
    ['domaine', 'Jonglage'],
    ['domaine', '__proto__'],
    ['status', 'constructor'],
    ['start', '2022-02-31'],
    ['start', '01/12/2026'],
    ['start', '2026-12-1'],
    ['end', '2026-11-30'],
    ['referent', 'inconnue'],
    ['referent', 'lise.charme'],
    ['memberType', null],
    ['bio', 'x'.repeat(151)],
    ['link', 'javascript:alert(1)'],
    ['link', 'ftp://exemple.fr'],
    ['github', '-celeste'],
    ['github', 'a'.repeat(40)],
    ['github', 'celeste/../x'],
    ['startup', 'inconnue'],
    ['incubator', '../rivage'],
    ['workplaceInseeCode', '7511'],
    ['legalStatus', 'SARL'],
    ['gender', 'x'],
    ['daysPerWeek', 6],
    ['daysPerWeek', 'beaucoup'],
    ['dailyRate', -1],
    ['dailyRate', 'Infinity'],
  ])('refuses %s = %j with a message at that field, and writes nothing', async (field, value) => {
    const response = await json({ ...filled, [field]: value });
    expect(response.status).toBe(422);
    expect(Object.keys(await errorsOf(response))).toEqual([field]);
    await nothingWritten();
  });

  it.each([
    'a: b',
    '--- x',
    '# x',
    '&a *b',
    '!!js/function "x"',
    '<script>alert(1)</script>',
    '🦊 renarde',
    "l'eau",
  ])('takes %j as it is typed', async (role) => {
    expect((await json({ ...filled, role })).status).toBe(201);
    const text = await services.contents.read('_authors/celeste.d.ormeau.md', 'arrivee/celeste.d.ormeau');
    const { parseFrontMatter } = await import('../../src/content/front-matter.ts');
    expect(parseFrontMatter(text ?? '').raw.role).toBe(role);
  });

  it('names every missing field at once', async () => {
    const errors = await errorsOf(await json({}));
    expect(Object.keys(errors).toSorted()).toEqual(Object.keys(filled).toSorted());
    await nothingWritten();
  });

  it('never lets a prototype key through', async () => {
    const response = await raw(
      `{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"x": 1}}, ${JSON.stringify(filled).slice(1)}`,
      'application/json',
    );
    expect(response.status).toBe(201);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it.each([
    ['another type', 'x', 'text/plain', 415],
    ['broken JSON', '{', 'application/json', 400],
    ['a JSON list', '[]', 'application/json', 400],
    ['broken UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'application/json', 400],
    ['a body over 100 kB', `{"bio": "${'x'.repeat(100_000)}"}`, 'application/json', 413],
  ])('refuses %s', async (_, body, type, status) => {
    const response = await raw(body, type);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/\.$/) as unknown });
    await nothingWritten();
  });

  it('refuses a call of another site', async () => {
    expect((await json(filled, { origin: 'https://ailleurs.example' })).status).toBe(403);
    expect((await json(filled, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await json(filled, { origin: 'https://communs.example' })).status).toBe(201);
  });

  it('refuses a filled hidden field, and a caller who tries too often', async () => {
    expect((await json({ ...filled, website: 'https://x' })).status).toBe(400);
    services.rateLimits.hit = () => Promise.resolve(101);
    expect((await json(filled)).status).toBe(429);
    await nothingWritten();
  });

  it('without a script, shows the page again with what was typed and each message at its field', async () => {
    const response = await arrival(
      new Request(address, {
        method: 'POST',
        body: new URLSearchParams({ ...filled, firstName: '', bio: '<b>"x"</b>', wantsGodparent: 'on' }),
        headers: { accept: 'text/html,*/*' },
      }),
    );
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toContain('text/html');
    const shown = await response.text();
    expect(shown).toContain('id="firstName-message" class="fr-message fr-message--error">Remplis ce champ.');
    expect(shown).toContain('fr-input-group--error');
    expect(shown).toContain('&lt;b&gt;"x"&lt;/b&gt;</textarea>');
    expect(shown).toContain('value="Design" selected');
    expect(shown).toContain('name="wantsGodparent" checked');
  });

  it('warns the referent of members with nearly the same name, and of no other', async () => {
    await json({ ...filled, firstName: 'Ondyne', lastName: 'Mistrale' });
    expect(services.mailer.sent.at(-1)?.text).toContain(
      'un nom très proche est déjà dans l’annuaire (Ondine Mistral)',
    );
    await json({ ...filled, email: 'autre@exemple.fr' });
    expect(services.mailer.sent.at(-1)?.text).not.toContain('nom très proche');
  });

  it('without a script, leads to the follow-up page', async () => {
    const body = new URLSearchParams(filled);
    const response = await arrival(
      new Request(address, { method: 'POST', body, headers: { accept: 'text/html' } }),
    );
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/\/arrivee\/suivi\//);
  });

  it('answers any fields with 201, 200 or 422, never with a fault', async () => {
    const fields = fc.record(
      Object.fromEntries(
        Object.keys(filled).map((name) => [name, fc.oneof(fc.constant(undefined), fc.anything())]),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fields, async (given) => {
        const body = JSON.stringify({ ...filled, ...given }, (_, value: unknown) =>
          typeof value === 'bigint' ? String(value) : value,
        );
        expect([200, 201, 422]).toContain((await raw(body, 'application/json')).status);
      }),
      { numRuns: 100 },
    );
  });
});
