import { describe, expect, it } from 'vitest';
import { readSettings } from '../adapters/env.ts';
import { humansFile, robotsFile, securityFile } from './well-known-files.ts';

const settings = readSettings({ TODAY: '2026-11-20', SITE_URL: 'https://communs.example' });

describe('robots.txt', () => {
  it('keeps robots out of what is private, and names the sitemap', () => {
    const lines = robotsFile(settings).split('\n');
    expect(lines[0]).toBe('User-agent: *');
    for (const folder of ['/admin/', '/compte/', '/console/']) expect(lines).toContain(`Disallow: ${folder}`);
    expect(lines).not.toContain('Disallow: /');
    expect(lines).toContain('Sitemap: https://communs.example/sitemap.xml');
  });

  it('keeps them out of the whole of a preview', () => {
    expect(robotsFile({ ...settings, searchable: false })).toBe('User-agent: *\nDisallow: /\n');
  });
});

it('security.txt says what RFC 9116 asks, for less than a year', () => {
  const fields = securityFile(settings)
    .trimEnd()
    .split('\n')
    .map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? []);
  const values = (name: string) => fields.filter(([held]) => held === name).map(([, value]) => value);
  expect(fields.every(({ length }) => length === 2)).toBe(true);
  expect(values('Contact')).toEqual(['mailto:contact@communs.example', 'https://communs.example/contact/']);
  expect(values('Canonical')).toEqual(['https://communs.example/.well-known/security.txt']);
  expect(values('Preferred-Languages')).toEqual(['fr, en']);
  expect(values('Expires')).toEqual(['2027-11-19T00:00:00Z']);
});

it('humans.txt tells of the community', () => {
  expect(humansFile({ ...settings, siteName: 'Les Communs' })).toContain('Nom\u00A0: Les Communs\n');
});
