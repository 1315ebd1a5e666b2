import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { launchChromium } from '../browser/chromium.ts';
import { draftKeys } from './draft-keys.ts';
import { serveAdmin, type ServedAdmin } from './serve-admin.ts';

const phone = { width: 360, height: 740 };

let admin: ServedAdmin;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let foreign: string[];
let errors: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  admin = await serveAdmin(inject('sites').invented);
  await open();
});
afterEach(async () => {
  await context.close();
  await admin.close();
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
});

async function open(viewport = { width: 1280, height: 900 }): Promise<void> {
  context = await browser.newContext({ viewport });
  page = await context.newPage();
  foreign = [];
  errors = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${admin.url}/`))
      foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A 404 is how the protocol says that nothing waits for approval.
    if (message.type() === 'error' && !/\b(404|401)\b/.test(message.text())) errors.push(message.text());
  });
}

async function enter(member: string | undefined, place = ''): Promise<void> {
  admin.member = member;
  await page.goto(`${admin.url}/admin/${place}`);
}

const role = () => page.getByLabel('Rôle', { exact: true });
const preview = () => page.frameLocator('#preview-pane');
const save = () => page.getByRole('button', { name: 'Enregistrer', exact: true });
const menu = () => page.locator('aside li').allInnerTexts();
const saved = () => admin.gateway.asked.filter(({ action }) => action === 'persistEntry');

/** What axe-core finds, but for landmarks, of which Decap's editor has none. */
const violations = async () => (await axeViolations(page)).filter((line) => !line.startsWith('region '));

/** Decap rejects a promise that nobody holds where it refuses to save. */
const forgetRefusal = () => {
  errors = errors.filter((error) => error !== 'undefined' && error !== 'Object');
};

describe('the editor’s page', () => {
  it('leads a visitor to the login page, and back', async () => {
    await enter(undefined);
    await page.waitForURL(`${admin.url}/connexion/?retour=%2Fadmin%2F`);
    expect(await page.locator('[name="retour"]').inputValue()).toBe('/admin/');
  });

  it('says clearly that there is nothing to edit, and lets go', async () => {
    await enter('solene.carillon');
    await page.getByText('Tu n’as rien à modifier en ce moment.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Me déconnecter' }).click();
    await page.waitForURL(`${admin.url}/connexion/`);
    expect(admin.logouts).toBe(1);
  });

  it('says that the secretariat does not answer', async () => {
    await page.route('**/api/cms/config', (route) =>
      route.fulfill({ status: 503, json: { error: 'panne' } }),
    );
    await enter('blandine.tournesol');
    await page.getByText('L’éditeur ne s’ouvre pas.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    errors = errors.filter((error) => !error.includes('503'));
  });

  it('alone may write its styles as it goes; no page may run text as a program', async () => {
    const policy = async (path: string) =>
      (await fetch(admin.url + path)).headers.get('content-security-policy') ?? '';
    expect(await policy('/admin/')).toContain("style-src 'self' 'unsafe-inline'");
    expect(await policy('/')).not.toContain('unsafe');
    expect(await policy('/admin/')).not.toContain('unsafe-eval');
  });
});

describe('a member', () => {
  it('with one page opens it at once, changes her role, sees it, and proposes it', async () => {
    await enter('blandine.tournesol');
    await role().fill('Jardinière de services');
    expect(new URL(page.url()).hash).toBe('#/collections/my-page/entries/blandine.tournesol');
    const opening = ['entriesByFiles', 'getEntry', 'unpublishedEntries', 'unpublishedEntry'];
    expect(admin.gateway.asked.map(({ action }) => action).toSorted()).toEqual(opening);
    await preview().locator('.s-card', { hasText: 'Jardinière de services' }).waitFor();
    expect(await preview().locator('#page .fr-text--lead').innerText()).toBe('Jardinière de services');
    await save().click();
    await page.getByText('ta proposition attend').waitFor();
    expect(saved()[0]?.params).toMatchObject({
      dataFiles: [{ path: '_authors/blandine.tournesol.md', slug: 'blandine.tournesol' }],
      options: { collectionName: 'my-page', newEntry: false, status: 'pending_review' },
    });
    await page.getByText('État : À approuver').waitFor();
  });

  it('sees her page and her startups, and nothing else', async () => {
    await enter('fantine.guimbarde');
    await page.getByRole('link', { name: 'Mes startups' }).click();
    await page.getByText('Eau claire').waitFor();
    expect((await menu()).map((line) => line.trim())).toEqual(['Ma page', 'Mes startups']);
    expect(await page.locator('a[href*="/entries/"]').count()).toBe(2);
  });

  it('finds nothing in the way of those who hear or cannot see well', async () => {
    await enter('fantine.guimbarde');
    await page.getByText('Fantine Guimbarde').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByText('Fantine Guimbarde').click();
    await preview().locator('#page h1').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('finds the way to the published page', async () => {
    await enter('fantine.guimbarde', '#/collections/my-startups/entries/data.saisons');
    const link = page.getByRole('link', { name: 'Voir sur le site' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('https://communs.example/startups/data.saisons');
  });

  it('is helped, and told what is wrong, in French, at the field', async () => {
    await enter('blandine.tournesol');
    await page.getByText('Ce que tu fais, en quelques mots.').waitFor();
    await page.getByLabel(/^Bio/).fill('a'.repeat(151));
    await page.getByLabel(/^Site personnel/).fill('chez-moi');
    await save().click();
    await page.getByText('Bio : 150 caractères au plus.').waitFor();
    await page.getByText('Site personnel : une adresse qui commence par https://.').waitFor();
    expect(saved()).toEqual([]);
    forgetRefusal();
  });

  it('may work without a mouse', async () => {
    await enter('blandine.tournesol');
    await role().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Data');
    await page.keyboard.press('Enter');
    await preview().locator('dd', { hasText: 'Data' }).waitFor();
  });

  it('gets back what she typed and did not save', async () => {
    await enter('blandine.tournesol');
    await role().fill('Jardinière');
    await expect
      .poll(() => draftKeys(page), { timeout: 20_000 })
      .toContain('backup.my-page.blandine.tournesol');
    const offers: string[] = [];
    page.on('dialog', (dialog) => {
      offers.push(dialog.message());
      void dialog.accept();
    });
    await page.reload();
    await preview().locator('.s-card', { hasText: 'Jardinière' }).waitFor();
    expect(offers.join()).toContain('Veux-tu reprendre où tu en étais');
    expect(await role().inputValue()).toBe('Jardinière');
  });

  it('keeps what she typed when her session has ended', async () => {
    await enter('blandine.tournesol');
    await role().fill('Jardinière');
    admin.gateway.refusal = { status: 401, error: 'Connecte-toi.' };
    await save().click();
    await page.getByText('ta session a pris fin').waitFor();
    expect(await role().inputValue()).toBe('Jardinière');
    forgetRefusal();
  });

  it('logs out', async () => {
    await enter('blandine.tournesol');
    await role().waitFor();
    await page.getByRole('button', { name: 'Mon compte' }).click();
    await page.getByText('Me déconnecter').click();
    await page.waitForURL(`${admin.url}/connexion/`);
    expect(admin.logouts).toBe(1);
  });

  it('edits on a phone: one column, nothing to push sideways, tools in reach', async () => {
    await context.close();
    await open(phone);
    await enter('blandine.tournesol');
    await role().fill('Jardinière');
    const sideways = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#nc-root *')].some(
          (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
        ),
      );
    expect(await sideways()).toBe(false);
    await save().click();
    await page.getByText('ta proposition attend').waitFor();
  });
});

describe('the animation team', () => {
  it('has every collection, and finds a member in the list and by search', async () => {
    await enter('ondine.mistral', '#/collections/authors');
    await page.getByText('Aliénor de La Bruyère-Blanche').waitFor();
    expect(await menu()).toHaveLength(16);
    expect(await page.locator('a[href*="/entries/"]').count()).toBeLessThanOrEqual(40);
    await page.mouse.wheel(0, 5000);
    await page.getByText('Zéphyrin').waitFor();
    await page.getByPlaceholder('Tout rechercher').fill('Ulysse');
    await page.keyboard.press('Enter');
    await page.getByText('Ulysse Cantalou').waitFor();
  });

  it('writes a new entry, named after its day', async () => {
    await enter('ondine.mistral', '#/collections/agenda/new');
    await page.getByLabel('Titre', { exact: true }).fill('Café des nouveaux');
    await page.getByLabel('Jour', { exact: true }).fill('2026-12-24');
    await page.getByLabel(/^Présentation/).fill('À 9 h.');
    await save().click();
    await page.getByText('ta proposition attend').waitFor();
    expect(saved()[0]?.params.dataFiles).toEqual([
      {
        path: '_agenda/2026-12-24-cafe-des-nouveaux.md',
        slug: '2026-12-24-cafe-des-nouveaux',
        raw: '---\ntitle: Café des nouveaux\ndate: 2026-12-24\n---\nÀ 9 h.\n',
      },
    ]);
  });
});
