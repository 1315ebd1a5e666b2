import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dottedSlug, headingSlug, uniqueIds } from './heading-id.ts';

it.each([
  ['Qu’est-ce que beta.gouv.fr ?', 'quest-ce-que-beta.gouv.fr'],
  ['1. Indiquer clairement', 'id-1-indiquer-clairement'],
  ['🔐 Coffres', 'coffres'],
  ['Fonctionnalités clés', 'fonctionnalites-cles'],
  ['"Startup d\'État" ?', 'startup-detat'],
  ['Bilan 2022', 'bilan-2022'],
  ['???', ''],
])('the anchor of %s is %s', (text, slug) => {
  expect(headingSlug(text)).toBe(slug);
});

it('an anchor has no space, no accent and no capital', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const slug = headingSlug(text);
      expect(slug).not.toMatch(/[\s\p{M}"'<>#]/u);
      expect(slug).toBe(slug.toLowerCase());
    }),
  );
});

it('newer anchors keep their dots', () => {
  expect(dottedSlug('1. Installer l’outil.')).toBe('id-1.-installer-loutil');
});

it('each id is given once', () => {
  const unique = uniqueIds();
  expect(['a', 'a', 'a-1', 'contenu'].map(unique)).toEqual(['a', 'a-1', 'a-1-1', 'contenu-1']);
});
