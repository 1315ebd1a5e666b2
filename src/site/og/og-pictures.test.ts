import { expect, it } from 'vitest';
import { ogPictureOf, ogPictures } from './og-pictures.ts';

it.each([
  ['/', '/og/site.png'],
  ['/contact/', '/og/site.png'],
  ['/startups/eau-claire.html', '/og/startups.png'],
  ['/communaute/annuaire/lettre/a/', '/og/communaute-annuaire.png'],
  ['/communaute/ondine.mistral/', '/og/communaute.png'],
  ['/2026/11/10/ecrire-une-fiche.html', '/og/actualites.png'],
  ['/infolettres/2026-10/', '/og/actualites.png'],
])('the picture of %s is %s', (pathname, path) => {
  expect(ogPictureOf(pathname)).toBe(path);
});

it('every picture that a page names is made', () => {
  const made = ogPictures({ siteName: 'Les Communs' }).map(({ path }) => path);
  expect(made).toHaveLength(new Set(made).size);
  expect(made).toContain(ogPictureOf('/nulle-part/'));
});
