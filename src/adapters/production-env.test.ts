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
