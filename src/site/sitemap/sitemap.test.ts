import { describe, expect, it } from 'vitest';
import { toDay } from '../../schema/day.ts';
import { sitemapFiles } from './sitemap-files.ts';
import { sitemapLinks } from './sitemap-links.ts';

const siteUrl = 'https://communs.example';
const links = (files: string[], facts = {}) =>
  sitemapLinks(files, { unlisted: [], changed: {}, ...facts }, siteUrl);

describe('the links of a sitemap', () => {
  it('are the addresses that pages name as their own', () => {
    const files = ['startups/a.b.html', 'index.html', 'fast/lauréats/x.html', 'agenda/index.html'];
    expect(links(files).map(({ url }) => url.slice(siteUrl.length))).toEqual([
      '/',
      '/agenda/',
      '/fast/laur%C3%A9ats/x',
      '/startups/a.b',
    ]);
  });

  it('leave out what is private, what stands in for another page, and what no list names', () => {
    const files = [
      '404.html',
      'compte/listes/index.html',
      'erreur/index.html',
      'doc/vieux/index.html',
      'comptes.html',
    ];
    expect(links(files, { unlisted: ['/doc/vieux/'] })).toEqual([{ url: `${siteUrl}/comptes` }]);
  });

  it('tell the day of the last change where it is known', () => {
    const changed = { '/doc/': toDay('2026-11-03') };
    expect(links(['doc/index.html'], { changed })).toEqual([
      { url: `${siteUrl}/doc/`, lastmod: '2026-11-03' },
    ]);
  });
});

describe('the files of a sitemap', () => {
  const three = ['a', 'b', 'c'].map((name) => ({ url: `${siteUrl}/${name}`, lastmod: toDay('2026-11-03') }));

  it('are one while it holds them all', async () => {
    const files = await sitemapFiles(three, siteUrl, 3);
    expect([...files.keys()]).toEqual(['sitemap.xml']);
    expect(files.get('sitemap.xml')?.match(/<loc>.*?<\/lastmod>/g)).toEqual(
      ['a', 'b', 'c'].map((name) => `<loc>${siteUrl}/${name}</loc><lastmod>2026-11-03</lastmod>`),
    );
  });

  it('are an index and its parts beyond', async () => {
    const files = await sitemapFiles(three, siteUrl, 2);
    expect([...files.keys()].sort()).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
    expect(files.get('sitemap.xml')?.match(/<loc>[^<]*/g)).toEqual([
      `<loc>${siteUrl}/sitemap-1.xml`,
      `<loc>${siteUrl}/sitemap-2.xml`,
    ]);
    expect(files.get('sitemap-2.xml')).toContain(`${siteUrl}/c`);
  });
});
