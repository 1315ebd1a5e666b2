import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../sections.ts';
import { ogCards, ogPictureOf } from './og-pictures.ts';

const site = { siteName: 'Les Communs', siteUrl: 'https://communs.example', lead: 'Ce que nous faisons.' };

describe('the picture of a page', () => {
  it.each([
    ['/', '/og/accueil.png', 'Les Communs'],
    ['/startups/boussole.html', '/og/startups.png', 'Startups – Les Communs'],
    ['/communaute/ondine.mistral/', '/og/communaute.png', 'Communauté – Les Communs'],
    ['/communaute/annuaire/lettre/a/', '/og/annuaire.png', 'Annuaire – Les Communs'],
    ['/2026/11/10/un-texte.html', '/og/actualites.png', 'Actualités – Les Communs'],
    ['/donnees-personnelles/', '/og/accueil.png', 'Les Communs'],
  ])('%s has %s', (pathname, path, alt) => {
    expect(ogPictureOf(pathname, { ...site, hasDocs: true })).toEqual({ path, alt });
  });

  it.each([true, false])(
    'is one that is drawn, and says what the section holds (documentation: %s)',
    (hasDocs) => {
      const cards = ogCards({ ...site, hasDocs });
      const paths = ['/', '/arrivee/', ...sectionsOf({ hasDocs }).map(({ href }) => href)].map(
        (pathname) => ogPictureOf(pathname, { ...site, hasDocs }).path,
      );
      expect(new Set(paths)).toEqual(new Set([...cards.keys()].map((name) => `/og/${name}.png`)));
      for (const { title, lead, host } of cards.values()) {
        expect(title).not.toBe('');
        expect(lead, title).toMatch(/\.$/);
        expect(host).toBe('communs.example');
      }
    },
  );
});

it('says the name of the site once, whichever the page', () => {
  const cards = ogCards({ ...site, hasDocs: false });
  expect(cards.get('accueil')).toMatchObject({ name: undefined, title: site.siteName, lead: site.lead });
  expect(cards.get('startups')).toMatchObject({ name: site.siteName, title: 'Startups' });
});
