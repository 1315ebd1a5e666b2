import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  lineOf,
  nowhere,
  remedyOf,
  startProduction,
  webhookUrl,
  type Production,
} from './doctor-surroundings.ts';

let production: Production;
beforeEach(async () => {
  production = await startProduction(nowhere);
});
afterEach(() => production.close());

describe('the doctor of GitHub', () => {
  const github = async (changed?: Record<string, string>) =>
    (await production.look(changed)).filter(({ check }) => check.startsWith('GitHub'));

  it('tells a token that may only read', async () => {
    const rows = await github({ GITHUB_TOKEN: 'ghp_reader' });
    expect(lineOf(rows, 'GitHub, contenus')).toBe('broken: ne peut pas écrire');
    expect(remedyOf(rows, 'GitHub, contenus')).toContain('Contents');
    expect(lineOf(rows, 'GitHub, propositions')).toBe('broken: ne peut pas proposer');
  });

  it.each([
    ['a token that is refused', { GITHUB_TOKEN: 'ghp_wrong' }, /^broken: .*401 Bad credentials/],
    ['another repository', { GITHUB_REPOSITORY: 'communs/autre' }, /^broken: communs\/autre n’existe pas/],
  ])('tells %s', async (_, changed, expected) => {
    expect(lineOf(await github(changed), 'GitHub, dépôt')).toMatch(expected);
  });

  it('tells a branch that is not there, or not protected', async () => {
    const rows = await github({ GITHUB_BRANCH: 'publiee' });
    expect(lineOf(rows, 'GitHub, branche')).toBe('broken: publiee n’existe pas');
    production.github.server.state.protectedBranches.length = 0;
    expect(lineOf(await github(), 'GitHub, branche')).toBe('optional: main, sans protection');
  });

  it.each([
    [['https://ailleurs.example/'], `todo: n’appelle pas ${webhookUrl}`],
    [undefined, 'optional: ne se lit pas avec ces droits'],
  ])('tells a webhook that calls %s', async (hooks, expected) => {
    production.github.server.state.hooks = hooks;
    expect(lineOf(await github(), 'GitHub, webhook')).toBe(expected);
  });

  it.each([
    [{}, 'ok: communs, équipe membres\u00A0: peut inviter'],
    [{ GITHUB_TOKEN: 'ghp_reader' }, 'broken: communs\u00A0: ne peut pas inviter'],
    [{ GITHUB_TEAM: 'absente' }, 'broken: communs, ou son équipe absente, n’existe pas, ou ne se montre pas'],
    [{ GITHUB_TEAM: '' }, 'todo: pas vérifié sans GITHUB_TEAM'],
  ])('tells the organisation with %j, and changes nobody in it', async (changed, expected) => {
    const rows = await github({ GITHUB_ORGANISATION: 'communs', GITHUB_TEAM: 'membres', ...changed });
    expect(lineOf(rows, 'GitHub, organisation')).toBe(expected);
    expect(production.github.server.state.organisation.memberships.size).toBe(0);
  });

  it('looks for no organisation where there is none', async () => {
    expect(lineOf(await github(), 'GitHub, organisation')).toBeUndefined();
  });

  it('looks as the App where there is one', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    const app = {
      GITHUB_TOKEN: '',
      GITHUB_APP_ID: '1',
      GITHUB_APP_PRIVATE_KEY: privateKey.replaceAll('\n', '\\n'),
      GITHUB_APP_INSTALLATION_ID: '2',
    };
    production.github.server.state.appHook = webhookUrl;
    const rows = await github(app);
    expect(rows.every(({ state }) => state === 'ok' || state === 'optional')).toBe(true);
    expect(lineOf(rows, 'GitHub, webhook')).toBe('ok: prévient le site');
  });
});

describe('the doctor of mails', () => {
  it.each([
    ['pending', 'todo: communs.example n’est pas vérifié (pending)'],
    [undefined, 'todo: communs.example n’est pas un domaine de ce compte'],
  ])('tells a domain that is %s', async (status, expected) => {
    production.resend.account.domains = status === undefined ? [] : [{ name: 'communs.example', status }];
    expect(lineOf(await production.look(), 'Resend, domaine')).toBe(expected);
  });

  it('takes a key that may only send, and one that is refused', async () => {
    production.resend.account.isSendOnly = true;
    const rows = await production.look();
    expect(lineOf(rows, 'Resend, clé')).toBe('ok: acceptée');
    expect(lineOf(rows, 'Resend, domaine')).toMatch(/^optional: communs.example/);
    expect(lineOf(await production.look({ RESEND_API_KEY: 're_wrong' }), 'Resend, clé')).toMatch(
      /^broken: .*refused.*401/,
    );
  });

  it('tells what a key of OVH may not do, and where one is made that may', async () => {
    const rules = [
      { method: 'GET', path: '/email/domain/*' },
      { method: 'POST', path: '/*' },
      { method: 'DELETE', path: '/email/domain/communs.example/account/*' },
    ];
    production.ovh.key = { status: 'validated', expiration: null, allowedIPs: null, rules };
    const rows = await production.look();
    expect(lineOf(rows, 'OVH, droits')).toBe(
      'broken: manquent\u00A0: PUT /email/domain/communs.example/responder/*, ' +
        'DELETE /email/domain/communs.example/responder/*, DELETE /email/domain/communs.example/redirection/*, ' +
        'DELETE /email/domain/communs.example/mailingList/*/subscriber/*',
    );
    expect(remedyOf(rows, 'OVH, droits')).toContain('createToken/?GET=/email/domain/communs.example/*&POST=');
  });

  it.each([
    [{ status: 'pendingValidation' }, 'broken: pas encore validée'],
    [{ expiration: '2026-12-31T10:00:00+01:00' }, 'optional: valide jusqu’au 2026-12-31'],
    [{ allowedIPs: ['192.0.2.1/32'] }, 'broken: valide, mais seulement depuis certaines adresses IP'],
  ])('tells a key of OVH that is %j', async (changed, expected) => {
    production.ovh.key = { status: 'validated', expiration: null, allowedIPs: null, rules: [], ...changed };
    expect(lineOf(await production.look(), 'OVH, clé')).toContain(expected);
  });

  it('tells keys of OVH that are refused, and a domain that the account does not hold', async () => {
    expect(lineOf(await production.look({ OVH_CONSUMER_KEY: 'wrong' }), 'OVH, clé')).toMatch(
      /^broken: .*403/,
    );
    const elsewhere = await production.look({ COMMUNITY_DOMAIN: 'ailleurs.example' });
    expect(lineOf(elsewhere, 'OVH, domaine')).toMatch(/^broken: .*ailleurs\.example/);
  });

  it('says when rights cannot be seen', async () => {
    production.ovh.key = undefined;
    const rows = await production.look();
    expect(lineOf(rows, 'OVH, droits')).toBe('optional: ne se lisent pas avec cette clé');
    expect(lineOf(rows, 'OVH, domaine')).toBe('ok: communs.example');
  });
});
