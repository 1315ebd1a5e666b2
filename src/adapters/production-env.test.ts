import { describe, expect, it } from 'vitest';
import { readProductionSettings } from './production-env.ts';

const whole = {
  SITE_URL: 'https://communs.example',
  COMMUNITY_DOMAIN: 'communs.example',
  LINK_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://db.example/secretariat',
  GITHUB_REPOSITORY: 'communs/site',
  GITHUB_TOKEN: 'token',
  RESEND_API_KEY: 'key',
  MAIL_FROM: 'Secrétariat <secretariat@communs.example>',
  OVH_APP_KEY: 'key',
  OVH_APP_SECRET: 'secret',
  OVH_CONSUMER_KEY: 'key',
};

describe('the settings of production', () => {
  it('are read when all are there', () => {
    expect(readProductionSettings(whole)).toMatchObject({ GITHUB_BRANCH: 'main', OVH_ENDPOINT: 'ovh-eu' });
  });

  it('take the secret of the mailer’s webhook as the vendor writes it', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(readProductionSettings({ ...whole, RESEND_WEBHOOK_SECRET: secret })).toMatchObject({
      RESEND_WEBHOOK_SECRET: secret,
    });
    for (const faulty of ['MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_', 'whsec_ é'])
      expect(() => readProductionSettings({ ...whole, RESEND_WEBHOOK_SECRET: faulty })).toThrow(
        'RESEND_WEBHOOK_SECRET: expected',
      );
  });

  it('take all that the chat needs, or nothing of it', () => {
    const chat = {
      MATTERMOST_URL: 'https://chat.communs.example',
      MATTERMOST_TOKEN: 'token',
      MATTERMOST_TEAM: 'communs',
      MATTERMOST_CHANNEL: 'arrivees',
    };
    expect(readProductionSettings({ ...whole, ...chat })).toMatchObject(chat);
    expect(readProductionSettings({ ...whole, MATTERMOST_TOKEN: '' })).not.toHaveProperty('MATTERMOST_TOKEN');
    const read = () =>
      readProductionSettings({
        ...whole,
        ...chat,
        MATTERMOST_TEAM: '',
        MATTERMOST_CHANNEL: '',
        MAIL_FROM: '',
      });
    expect(read).toThrow(/3 fault.*MAIL_FROM.*MATTERMOST_TEAM.*MATTERMOST_CHANNEL/s);
  });

  it('take the team of those who have left with the chat only', () => {
    const read = () => readProductionSettings({ ...whole, MATTERMOST_ALUMNI_TEAM: 'anciens' });
    expect(read).toThrow(/4 fault.*MATTERMOST_URL.*MATTERMOST_TOKEN.*MATTERMOST_TEAM.*MATTERMOST_CHANNEL/s);
  });

  it('take the organisation and its team, or neither', () => {
    const organisation = { GITHUB_ORGANISATION: 'communs', GITHUB_TEAM: 'membres' };
    expect(readProductionSettings({ ...whole, ...organisation })).toMatchObject(organisation);
    for (const name of Object.keys(organisation))
      expect(() => readProductionSettings({ ...whole, ...organisation, [name]: '' })).toThrow(name);
    expect(() => readProductionSettings({ ...whole, ...organisation, GITHUB_TEAM: '../x' })).toThrow(
      /1 fault.*GITHUB_TEAM/s,
    );
  });

  const proconnect = {
    PROCONNECT_ISSUER: 'https://proconnect.example/api/v2',
    PROCONNECT_AUTHORIZATION_URL: 'https://proconnect.example/api/v2/authorize',
    PROCONNECT_TOKEN_URL: 'https://proconnect.example/api/v2/token',
    PROCONNECT_USERINFO_URL: 'https://proconnect.example/api/v2/userinfo',
    PROCONNECT_JWKS_URL: 'https://proconnect.example/api/v2/jwks',
    PROCONNECT_LOGOUT_URL: 'https://proconnect.example/api/v2/session/end',
    PROCONNECT_CLIENT_ID: 'id',
    PROCONNECT_CLIENT_SECRET: 'very-secret',
  };

  it('take all that ProConnect needs, or nothing of it', () => {
    expect(readProductionSettings(whole).proconnect).toBeUndefined();
    expect(readProductionSettings({ ...whole, ...proconnect }).proconnect).toMatchObject({
      issuer: 'https://proconnect.example/api/v2',
      clientSecret: 'very-secret',
    });
    const missing = { PROCONNECT_JWKS_URL: '', PROCONNECT_CLIENT_ID: '', MAIL_FROM: '' };
    const read = () => readProductionSettings({ ...whole, ...proconnect, ...missing });
    expect(read).toThrow(/3 fault/);
    for (const name of Object.keys(missing)) expect(read).toThrow(name);
    expect(read).not.toThrow(/very-secret/);
  });

  it.each(['http://127.0.0.1:3000/token', 'http://localhost/token', 'http://[::1]:3000/token'])(
    'take ProConnect at %s, on this machine',
    (address) => {
      const read = readProductionSettings({ ...whole, ...proconnect, PROCONNECT_TOKEN_URL: address });
      expect(read.proconnect?.tokenUrl).toBe(address);
    },
  );

  it.each([
    'http://proconnect.example/token',
    'http://localhost.example/token',
    'http://127.0.0.1.example/',
    'http://127.0.0.1@proconnect.example/',
    'ftp://127.0.0.1/',
    'token',
  ])('refuse ProConnect at %s', (address) => {
    const read = () => readProductionSettings({ ...whole, ...proconnect, PROCONNECT_TOKEN_URL: address });
    expect(read).toThrow(/1 fault.*PROCONNECT_TOKEN_URL: expected an https address/s);
  });

  it('name every missing or faulty variable at once, and never a value', () => {
    const read = () =>
      readProductionSettings({
        ...whole,
        SITE_URL: 'http://secret',
        LINK_SECRET: 'court',
        OVH_APP_KEY: 'a\nb',
        GITHUB_TOKEN: '',
      });
    expect(read).toThrow(/4 fault/);
    for (const name of ['SITE_URL', 'LINK_SECRET', 'OVH_APP_KEY', 'GITHUB_TOKEN']) expect(read).toThrow(name);
    expect(read).not.toThrow(/secret\b.*court/);
  });
});
