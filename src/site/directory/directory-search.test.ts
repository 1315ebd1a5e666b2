import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetNames, type Directory } from './directory.ts';
import { directorySearch } from './directory-search.ts';
import { anyDirectory, anyQuery, member } from './directory.testing.ts';
import { pageSize } from './page-size.ts';
import { emptyQuery, type DirectoryQuery } from './query.ts';

const directory: Directory = {
  members: [
    member('celestine.d.aubepine', "Célestine d'Aubépine", { startups: ['eau-claire'], arrival: 40 }),
    member('elise.charme', 'Élise Charme', { role: 'Lise les textes', arrival: 90 }),
    member('lise.charme2', 'Lise Charmé', { domaine: 'Data', activity: 'to-come', skills: ['Python'] }),
    member('maud.oeillet', 'Maud Œillet', { status: '', incubators: ['rivage'], arrival: 40 }),
    member('zephyrin_autan', 'Zéphyrin Autan', { role: 'Développeur Ruby', activity: 'alumni' }),
  ],
  startups: [{ id: 'eau-claire', title: 'Eau claire', incubators: ['rivage'] }],
  incubators: [{ id: 'rivage', title: 'Rivage' }],
};
const { search, values } = directorySearch(directory);
const asked = (given: Partial<DirectoryQuery>): string[] =>
  search({ ...emptyQuery, ...given }).members.map(({ id }) => id);
const chosen = (given: Partial<DirectoryQuery['chosen']>): string[] =>
  asked({ chosen: { ...emptyQuery.chosen, ...given } });

describe('the directory’s search', () => {
  it.each([
    ['celestine', ['celestine.d.aubepine']],
    ['AUBÉP', ['celestine.d.aubepine']],
    ['lise char', ['lise.charme2', 'elise.charme']],
    ['zephirin', ['zephyrin_autan']],
    ['oeillet', ['maud.oeillet']],
    ['eau claire', ['celestine.d.aubepine']],
    ['pyhton', ['lise.charme2']],
    ['ruby', ['zephyrin_autan']],
    ['celestine ruby', []],
    ['!', ['celestine.d.aubepine', 'elise.charme', 'maud.oeillet', 'lise.charme2', 'zephyrin_autan']],
  ])('finds for %j: %j', (q, ids) => {
    expect(asked({ q })).toEqual(ids);
  });

  it('puts names before the rest, and what is spelled so before typos', () => {
    expect(asked({ q: 'lise' })).toEqual(['lise.charme2', 'elise.charme']);
    expect(asked({ q: 'charm' })).toEqual(['elise.charme', 'lise.charme2']);
  });

  it('sorts by name and by arrival, whatever the text', () => {
    expect(asked({ q: 'charme', sort: 'nom' })).toEqual(['elise.charme', 'lise.charme2']);
    expect(asked({ sort: 'arrivee' })).toEqual([
      'elise.charme',
      'celestine.d.aubepine',
      'maud.oeillet',
      'lise.charme2',
      'zephyrin_autan',
    ]);
  });

  it('filters by everything at once, and takes any of the values of one facet', () => {
    expect(chosen({ incubateur: ['rivage'] })).toEqual(['celestine.d.aubepine', 'maud.oeillet']);
    expect(chosen({ startup: ['eau-claire'], domaine: ['Data'] })).toEqual([]);
    expect(chosen({ activite: ['alumni', 'to-come'] })).toEqual(['lise.charme2', 'zephyrin_autan']);
    expect(chosen({ competence: ['inconnue'] })).toEqual([]);
  });

  it('shows the last page where a later one is asked', () => {
    expect(search({ ...emptyQuery, page: 9 })).toMatchObject({ page: 1, pages: 1, total: 5 });
  });
});

describe('the counts of facets', () => {
  it('are what choosing a value finds', () => {
    fc.assert(
      fc.property(anyDirectory, anyQuery, (any, query) => {
        const trial = directorySearch(any);
        const { counts } = trial.search(query);
        for (const name of facetNames)
          for (const [place, value] of trial.values[name].entries()) {
            const { total } = trial.search({ ...query, chosen: { ...query.chosen, [name]: [value] } });
            expect([name, value, counts[name][place]]).toEqual([name, value, total]);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('name every value once', () => {
    expect(values.activite).toEqual(['active', 'to-come', 'alumni']);
    expect(values.statut).toEqual(['admin']);
  });
});

it('pages hold every member found, once', () => {
  fc.assert(
    fc.property(anyDirectory, anyQuery, (any, query) => {
      const trial = directorySearch(any);
      const { pages, total } = trial.search(query);
      const shown = Array.from(
        { length: pages },
        (_, page) => trial.search({ ...query, page: page + 1 }).members,
      );
      const ids = shown.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(total);
      expect(shown.every((members) => members.length <= pageSize)).toBe(true);
    }),
  );
});
