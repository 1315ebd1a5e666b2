import { describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';

describe('the settings', () => {
  it('have a default for everything', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      port: 8888,
      siteUrl: 'http://localhost:8888',
      strict: false,
      comparesPublished: false,
      stateBrand: false,
    });
    expect(settings.contentDir).toMatch(/\/content$/);
    expect(settings.outDir).toMatch(/\/dist$/);
    expect(settings.today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('take what the environment says; an empty variable says nothing', () => {
    expect(
      readSettings({
        TODAY: '2026-08-20',
        PORT: '9000',
        SITE_URL: 'https://communs.example/',
        STRICT: '1',
        OUT_DIR: '',
      }),
    ).toMatchObject({ today: '2026-08-20', port: 9000, siteUrl: 'https://communs.example', strict: true });
  });

  it('give the site a contact at the community’s domain unless another one is told', () => {
    expect(readSettings({ COMMUNITY_DOMAIN: 'verger.example' }).contactEmail).toBe('contact@verger.example');
    expect(readSettings({ CONTACT_EMAIL: 'bonjour@ailleurs.example' }).contactEmail).toBe(
      'bonjour@ailleurs.example',
    );
    expect(() => readSettings({ CONTACT_EMAIL: 'bonjour' })).toThrow(/CONTACT_EMAIL/);
  });

  it('hold a notice of maintenance only where one is told', () => {
    expect(readSettings({ MAINTENANCE_NOTICE: '' }).maintenanceNotice).toBeUndefined();
    expect(readSettings({ MAINTENANCE_NOTICE: 'Coupure ce soir.' }).maintenanceNotice).toBe(
      'Coupure ce soir.',
    );
  });

  it('let search engines come, but not to a preview', () => {
    expect(readSettings({}).searchable).toBe(true);
    expect(readSettings({ CONTEXT: 'production' }).searchable).toBe(true);
    expect(readSettings({ CONTEXT: 'deploy-preview' }).searchable).toBe(false);
  });

  it('know ProConnect by all of its variables or by none', () => {
    expect(readSettings({}).proconnect).toBeUndefined();
    expect(readSettings({ PROCONNECT_ISSUER: '' }).proconnect).toBeUndefined();
    const read = () => readSettings({ PROCONNECT_ISSUER: 'https://proconnect.example', PORT: 'x' });
    expect(read).toThrow(/8 fault.*PORT.*PROCONNECT_AUTHORIZATION_URL.*PROCONNECT_CLIENT_SECRET/s);
  });

  it('name every fault at once, and never a value', () => {
    const read = () =>
      readSettings({ TODAY: '2026-04-31', PORT: 'secret', SITE_URL: 'ftp://x', STRICT: 'oui' });
    expect(read).toThrow(/TODAY.*PORT.*SITE_URL.*STRICT/s);
    expect(read).not.toThrow(/secret/);
  });
});
