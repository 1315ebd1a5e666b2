import { expect, inject, it } from 'vitest';
import { builtPages, examplesOf, pageTypes } from './page-types.ts';
import { routePattern } from './route-pattern.ts';

const { invented } = inject('sites');

it.each([
  ['index.astro', 'index.html', 'a/index.html'],
  ['startups/[id].astro', 'startups/a.b.html', 'startups/a/b.html'],
  ['communaute/[id]/index.astro', 'communaute/a_b/index.html', 'communaute/index.html'],
  ['doc/[...path]/index.astro', 'doc/index.html', 'docs/index.html'],
  ['doc/[...path]/index.astro', 'doc/a/b/index.html', 'doc/a/b.html'],
  ['recrutement/[...path].astro', 'recrutement/2026/11/16/a.html', 'recrutements/a.html'],
  ['startups/lettre/[letter]/[...page]/index.astro', 'startups/lettre/b/index.html', 'startups/lettre.html'],
])('%s makes %s and not %s', (route, made, other) => {
  const { matches } = routePattern(route);
  expect([matches.test(made), matches.test(other)]).toEqual([true, false]);
});

it('every built page is of one type, the one whose route names more of it', async () => {
  const types = await pageTypes(invented);
  expect(types.flatMap(({ pages }) => pages).sort()).toEqual(await builtPages(invented));
  const routeOf = (page: string) => types.find(({ pages }) => pages.includes(page))?.route;
  expect(routeOf('communaute/annuaire/index.html')).toBe('communaute/annuaire/index.astro');
  expect(routeOf('recrutement/index.html')).toBe('recrutement/index.astro');
  const member = types.find(({ route }) => route === 'communaute/[id]/index.astro');
  expect(member && examplesOf(member)).toHaveLength(2);
});
