import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { formPage } from '../../src/http/form-page.ts';

const page = `<header><form action="/recherche/"><input name="q" value=""></form></header>
<main><h1>Arriver</h1><form action="/api/arrival"><div class="fr-input-group"><input id="q" name="q"></div></form></main>`;

it('says a refusal above the page’s own form, and leaves the search of the header alone', () => {
  const $ = load(formPage(page, { values: { q: 'Ondine' }, errors: { q: 'Trop court.' } }));
  expect($('main > [role="alert"]').next().attr('action')).toBe('/api/arrival');
  expect($('main [name="q"]').val()).toBe('Ondine');
  expect($('header [role="alert"]')).toHaveLength(0);
  expect($('header [name="q"]').val()).toBe('');
});
