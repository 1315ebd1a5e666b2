import { expect, it } from 'vitest';
import { currentSection, sectionsOf } from './sections.ts';

const sections = sectionsOf({ hasDocs: true });

it.each([
  ['/communaute/annuaire/lettre/a/', '/communaute/annuaire/'],
  ['/communaute/ondine.mistral/', '/communaute/'],
  ['/startups/boussole', '/startups/'],
  ['/2026/11/10/ecrire-une-fiche.html', '/actualites/'],
  ['/infolettres/', '/actualites/'],
  ['/doc/outils/', '/doc/'],
  ['/', undefined],
  ['/2026/', undefined],
])('%s belongs to the section %s', (pathname, section) => {
  expect(currentSection(pathname, sections)).toBe(section);
});

it('names no documentation where there is none', () => {
  expect(sectionsOf({ hasDocs: false }).map(({ href }) => href)).not.toContain('/doc/');
});
