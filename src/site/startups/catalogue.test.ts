import { describe, expect, it } from 'vitest';
import { anEntry, aStartup } from '../../../test/builders.ts';
import { incubatorSchema } from '../../schema/incubator.ts';
import { buildCatalogue } from './build-catalogue.ts';
import { packCatalogue, unpackCatalogue } from './catalogue.ts';
import { startupSearch } from './search-startups.ts';

const ended = { phases: [{ name: 'abandon', start: '2025-01-01' }] };
const startups = [
  anEntry('abeille', aStartup({ title: 'Abeille', ...ended, techno: ['react'] })),
  anEntry(
    'eau-claire',
    aStartup({
      title: 'Eau claire',
      mission: 'Dire si l’on peut se baigner dans la rivière.',
      incubator: 'rivage',
      incubators: ['rivage', 'discret'],
      techno: ['React', ' react', 'react', 'PostgreSQL'],
      thematiques: ['Écologie'],
      usertypes: ['etat'],
      events: [{ name: 'national_impact', date: '2025-01-01' }],
    }),
  ),
  anEntry('zeste', aStartup({ title: 'Zeste', phases: [] })),
];
const incubators = new Map([['rivage', anEntry('rivage', incubatorSchema.parse({ title: 'Rivage' }))]]);
const catalogue = buildCatalogue(startups, incubators);

describe('the catalogue of startups', () => {
  it('lists active startups first, each part by title', () => {
    expect(catalogue.startups.map(({ id }) => id)).toEqual(['eau-claire', 'abeille', 'zeste']);
  });

  it('holds each value once, spelt as most do, and no hidden incubator', () => {
    expect(Object.fromEntries(catalogue.facets.map(({ name, values }) => [name, values]))).toMatchObject({
      techno: [
        { key: 'postgresql', label: 'PostgreSQL' },
        { key: 'react', label: 'react' },
      ],
      incubateur: [{ key: 'rivage', label: 'Rivage' }],
      theme: [{ key: 'ecologie', label: 'Écologie' }],
      usagers: [{ key: 'etat', label: 'Agents de l’État' }],
      phase: [
        { key: 'construction', label: 'Construction' },
        { key: 'abandon', label: 'Abandon' },
      ],
      impact: [{ key: 'valide', label: 'Validé' }],
    });
  });

  it('unpacks to what was packed, and refuses anything else', () => {
    expect(unpackCatalogue(JSON.parse(packCatalogue(catalogue)))).toEqual(catalogue);
    expect(() => unpackCatalogue({ ids: 1 })).toThrow();
  });

  it.each([
    ['eau', ['eau-claire']],
    ['RIVIERE', ['eau-claire']],
    ['baign', ['eau-claire']],
    ['abeile', ['abeille']],
    ['ecologie rivage', ['eau-claire']],
    ['react', ['abeille', 'eau-claire']],
    ['abeille rivage', []],
  ])('finds for %j: %j', (text, ids) => {
    const search = startupSearch(catalogue);
    expect(
      search(text)
        .map((place) => catalogue.startups[place]?.id)
        .toSorted(),
    ).toEqual(ids);
  });
});
