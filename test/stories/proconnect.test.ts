import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { pageFaults } from '../browser/page-faults.ts';
import { startProvider, type TestProvider } from '../contract/proconnect/provider.ts';
import { startPlatform, type StoryPlatform } from './start-platform.ts';

let provider: TestProvider;
let platform: StoryPlatform;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  platform = await startPlatform(async (url) => {
    provider = await startProvider(url, 'ES256');
    const { settings } = provider;
    return {
      PROCONNECT_ISSUER: settings.issuer,
      PROCONNECT_AUTHORIZATION_URL: settings.authorizationUrl,
      PROCONNECT_TOKEN_URL: settings.tokenUrl,
      PROCONNECT_USERINFO_URL: settings.userinfoUrl,
      PROCONNECT_JWKS_URL: settings.jwksUrl,
      PROCONNECT_LOGOUT_URL: settings.logoutUrl,
      PROCONNECT_CLIENT_ID: settings.clientId,
      PROCONNECT_CLIENT_SECRET: settings.clientSecret,
    };
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await platform.close();
  await provider.close();
});
beforeEach(() => {
  provider.person = { sub: 'agent', email: 'Amaury.Aravis@communs.example' };
});
afterEach(() => context.close());

async function openBrowser({ javaScriptEnabled }: { readonly javaScriptEnabled: boolean }): Promise<void> {
  context = await browser.newContext({ javaScriptEnabled });
  page = await context.newPage();
}
const leave = async () => {
  await page.goto(`${platform.url}/connexion/`);
  await page.getByRole('button', { name: 'S’identifier avec ProConnect' }).click();
};
const answer = (button: string) => page.getByRole('button', { name: button }).click();

describe('an agent', () => {
  it('logs in and out by ProConnect, without JavaScript', async () => {
    await openBrowser({ javaScriptEnabled: false });
    await leave();
    await answer('C’est moi');
    await page.getByRole('heading', { name: 'Mon compte' }).waitFor();
    expect(page.url()).toBe(`${platform.url}/compte/`);
    expect(await page.locator('[data-fact="principale"]').textContent()).toBe(
      'amaury.aravis@communs.example',
    );
    const cookies = await context.cookies(platform.url);
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

    await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
    await answer('Quitter');
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    expect(await context.cookies(platform.url)).toEqual([]);

    await leave();
    await page.getByRole('button', { name: 'C’est moi' }).waitFor();
  });

  it('is not led to the page when she was logged in there already', async () => {
    await openBrowser({ javaScriptEnabled: true });
    await leave();
    await answer('C’est moi');
    await page.getByRole('heading', { name: 'Mon compte' }).waitFor();
    await leave();
    await page.getByRole('heading', { name: 'Mon compte' }).waitFor();
  });

  it('reads what to do when no account holds her address', async () => {
    await openBrowser({ javaScriptEnabled: true });
    provider.person = { sub: 'agent', email: 'personne@ministere.example' };
    await leave();
    await answer('C’est moi');
    await page.getByRole('heading', { name: 'Connexion impossible' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('personne@ministere.example');
    expect(await pageFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'propose ta page' }).click();
    await page.getByLabel('Prénom').waitFor();
  });

  it('finds a way on where her browser does not go by itself', async () => {
    await openBrowser({ javaScriptEnabled: true });
    await page.goto(`${platform.url}/connexion/vers-proconnect`);
    expect(await pageFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Continue' }).waitFor();
  });

  it('may give up', async () => {
    await openBrowser({ javaScriptEnabled: true });
    await leave();
    await answer('Abandonner');
    await page.getByText('Tu as interrompu la connexion').waitFor();
    await page.getByRole('link', { name: 'Recommence' }).click();
    await page.getByRole('button', { name: 'S’identifier avec ProConnect' }).waitFor();
    expect(await pageFaults(page)).toEqual([]);
  });
});
