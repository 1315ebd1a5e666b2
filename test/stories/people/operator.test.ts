import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../browser/chromium.ts';
import { ownPostgres } from '../../contract/database/servers.ts';
import { startProduction, type Production } from '../../contract/doctor-surroundings.ts';
import { answerJson, listen } from '../../contract/listen.ts';
import { startMattermostServer, type MattermostServer } from '../../contract/mattermost-server.ts';
import { startProvider, type TestProvider } from '../../contract/proconnect/provider.ts';
import { tlsFront, type TlsFront } from '../../contract/tls-front.ts';
import { picturesOf } from '../pictures.ts';
import { askDoctor, runAsOperator } from './operator-shell.ts';

const database = await ownPostgres();

/** What the published site answers: nothing before it is published, then with or without the webhook's secret. */
let site: 'unpublished' | 'deaf' | 'listening' = 'unpublished';

describe.skipIf(database === undefined)(
  'an operator, as README.md tells under "Mettre en production",',
  () => {
    const pictures = picturesOf('operator');
    const settings = new Map<string, string>();
    let production: Production;
    let mattermost: MattermostServer;
    let provider: TestProvider;
    let siteServer: Awaited<ReturnType<typeof listen>>;
    let fronts: Record<'site' | 'ovh' | 'mattermost', TlsFront>;
    let webhook: string;

    beforeAll(async () => {
      production = await startProduction(database?.url ?? '');
      mattermost = await startMattermostServer();
      siteServer = await listen(({ url }, response) => {
        const isWebhook = url.pathname === '/api/github/webhook';
        if (site === 'unpublished') response.writeHead(404).end('Rien ici.');
        else if (!isWebhook)
          void production.site
            .community()
            .text()
            .then((body) => response.end(body));
        else answerJson(response, site === 'deaf' ? 404 : 401, { error: '' });
      });
      const [ofSite, ofOvh, ofMattermost] = await Promise.all(
        [`http://127.0.0.1:${String(siteServer.port)}`, production.ovh.endpoint, mattermost.url].map(
          tlsFront,
        ),
      );
      if (!ofSite || !ofOvh || !ofMattermost) throw new Error('A front is missing.');
      fronts = { site: ofSite, ovh: ofOvh, mattermost: ofMattermost };
      provider = await startProvider(fronts.site.url, 'ES256');
      webhook = `${fronts.site.url}/api/github/webhook`;
    });
    afterAll(async () => {
      const servers = [production, mattermost, provider, siteServer, ...Object.values(fronts)];
      await Promise.all(servers.map((server) => server.close()));
      await database?.drop();
    });

    const set = (given: Record<string, string | undefined>) => {
      for (const [name, value = ''] of Object.entries(given)) settings.set(name, value);
    };
    const setRight = (...names: string[]) => {
      set(Object.fromEntries(names.map((name) => [name, production.settings[name]])));
    };
    const run = (command: string) => runAsOperator(command, settings);
    const doctor = () => askDoctor(settings, pictures);

    it('has nothing, and is told of everything with the way to get it', async () => {
      const { code, wanted } = await doctor();
      expect(code).toBe(1);
      for (const name of [
        'SITE_URL',
        'DATABASE_URL',
        'LINK_SECRET',
        'GITHUB_REPOSITORY',
        'MAIL_FROM',
        'OVH_APP_KEY',
      ])
        expect(wanted.get(name)?.found).toBe('manque');
      expect(wanted.get('Site')?.found).toBe('pas vérifié sans SITE_URL');
    });

    it('names the repository and the database, and migrates it by the command that the doctor gives', async () => {
      set({ SITE_URL: fronts.site.url });
      setRight('GITHUB_REPOSITORY', 'GITHUB_API_URL', 'DATABASE_URL');
      const waiting = (await doctor()).wanted.get('Base de données');
      expect(waiting?.found).toContain('attendent');
      expect(waiting?.remedy).toBe('npm run migrate -- --server');
      expect(await run(waiting?.remedy ?? '')).toMatchObject({ code: 0 });
      const { ok, wanted } = await doctor();
      expect(ok('Base de données')).toBe(true);
      for (const name of ['GITHUB_REPOSITORY', 'DATABASE_URL', 'SITE_URL'])
        expect(wanted.has(name)).toBe(false);
    });

    it('makes the App from the page of the project, and the doctor sees what it may do', async () => {
      const browser = await launchChromium();
      const page = await browser.newPage();
      let posted = '';
      await page.route('https://github.com/**', async (route) => {
        posted = `${route.request().url()} ${route.request().postData() ?? ''}`;
        await route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>GitHub</h1>' });
      });
      await page.goto(pathToFileURL(resolve('.github/create-app.html')).href);
      const manifest = await readFile('.github/app-manifest.json', 'utf8');
      await page.getByLabel('Organisation GitHub').fill('communs');
      await page
        .getByLabel('Contenu de')
        .fill(manifest.replaceAll('https://communs.example', fronts.site.url));
      await pictures.page(page, 'creer-l-app');
      await page.getByRole('button', { name: 'Créer sur GitHub' }).click();
      await page.getByRole('heading', { name: 'GitHub' }).waitFor();
      await browser.close();
      expect(posted).toContain('https://github.com/organizations/communs/settings/apps/new ');
      expect(posted).toContain(`manifest=${encodeURIComponent('{')}`);

      const { privateKey } = generateKeyPairSync('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
      });
      set({ GITHUB_APP_ID: '1', GITHUB_APP_PRIVATE_KEY: privateKey, GITHUB_APP_INSTALLATION_ID: '2' });
      expect((await doctor()).wanted.get('GitHub, webhook')?.remedy).toContain('régler cette adresse');
      production.github.server.state.appHook = webhook;
      set({ GITHUB_ORGANISATION: 'communs', GITHUB_TEAM: 'membres' });
      const { ok } = await doctor();
      for (const part of ['dépôt', 'branche', 'contenus', 'propositions', 'webhook', 'organisation'])
        expect(ok(`GitHub, ${part}`), part).toBe(true);
    });

    it('sets the secret and the mailer, whose domain has to be verified', async () => {
      set({ LINK_SECRET: 'trop court' });
      setRight('RESEND_API_KEY', 'RESEND_BASE_URL', 'MAIL_FROM');
      production.resend.account.domains = [{ name: 'communs.example', status: 'pending' }];
      const { wanted } = await doctor();
      expect(wanted.get('LINK_SECRET')?.remedy).toBe('openssl rand -base64 48');
      expect(wanted.get('Resend, domaine')?.remedy).toContain('DNS');
      set({ LINK_SECRET: randomBytes(48).toString('base64') });
      production.resend.account.domains = [{ name: 'communs.example', status: 'verified' }];
      const { ok } = await doctor();
      for (const check of ['LINK_SECRET', 'Resend, clé', 'Resend, domaine'])
        expect(ok(check), check).toBe(true);
    });

    it('makes the keys of the mailboxes again, with the rights that were missing', async () => {
      setRight('COMMUNITY_DOMAIN', 'OVH_APP_KEY', 'OVH_APP_SECRET', 'OVH_CONSUMER_KEY');
      set({ OVH_ENDPOINT: `${fronts.ovh.url}/1.0` });
      const right = production.ovh.key;
      if (right)
        production.ovh.key = { ...right, rules: right.rules.filter(({ method }) => method === 'GET') };
      const missing = (await doctor()).wanted.get('OVH, droits');
      expect(missing?.found).toContain('manquent');
      expect(missing?.remedy).toContain(
        'https://eu.api.ovh.com/createToken/?GET=/email/domain/communs.example/*',
      );
      production.ovh.key = right;
      const { ok } = await doctor();
      for (const check of ['OVH, clé', 'OVH, droits', 'OVH, domaine']) expect(ok(check), check).toBe(true);
    });

    it('publishes the site, which lacks a secret at first, and then is done', async () => {
      expect([...(await doctor()).wanted.keys()]).toEqual(['Site']);
      site = 'deaf';
      const deaf = (await doctor()).wanted;
      expect([...deaf.keys()]).toEqual(['Fonctions']);
      expect(deaf.get('Fonctions')?.remedy).toContain('GITHUB_WEBHOOK_SECRET');
      set({ GITHUB_WEBHOOK_SECRET: randomBytes(32).toString('hex') });
      site = 'listening';
      const { code, printed } = await doctor();
      expect(code).toBe(0);
      expect(printed).toContain('Tout ce qui est nécessaire est en place.');
    });

    it('adds the chat and ProConnect, and names an administrator whom the site knows', async () => {
      set({ MATTERMOST_URL: fronts.mattermost.url, ADMINISTRATORS: 'ondine.mistrale' });
      const { wanted } = await doctor();
      expect(wanted.get('MATTERMOST_TOKEN')?.remedy).toContain('les quatre variables ensemble');
      expect(wanted.get('Site')?.found).toContain('ondine.mistrale');
      const { settings: proconnect } = provider;
      set({
        ADMINISTRATORS: 'ondine.mistral',
        MATTERMOST_TOKEN: mattermost.token,
        MATTERMOST_TEAM: mattermost.team,
        MATTERMOST_CHANNEL: 'arrivees',
        MATTERMOST_ALUMNI_TEAM: mattermost.alumniTeam,
        PROCONNECT_ISSUER: proconnect.issuer,
        PROCONNECT_AUTHORIZATION_URL: proconnect.authorizationUrl,
        PROCONNECT_TOKEN_URL: proconnect.tokenUrl,
        PROCONNECT_USERINFO_URL: proconnect.userinfoUrl,
        PROCONNECT_JWKS_URL: proconnect.jwksUrl,
        PROCONNECT_LOGOUT_URL: proconnect.logoutUrl,
        PROCONNECT_CLIENT_ID: proconnect.clientId,
        PROCONNECT_CLIENT_SECRET: proconnect.clientSecret,
      });
      const { code, ok } = await doctor();
      for (const check of ['Mattermost', 'ProConnect']) expect(ok(check), check).toBe(true);
      expect(code).toBe(0);
    });

    it('changed nothing anywhere by asking', () => {
      expect(production.resend.mails).toEqual([]);
      expect(production.ovh.requests.every(({ method }) => method === 'GET')).toBe(true);
      expect(mattermost.requests.every(({ method }) => method === 'GET')).toBe(true);
      expect(production.github.server.state.pulls).toEqual([]);
    });
  },
);
