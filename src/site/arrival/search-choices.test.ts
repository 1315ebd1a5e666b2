import { describe, expect, it } from 'vitest';
import { packArrivalChoices, unpackArrivalChoices } from './choices.ts';
import { choiceList } from './search-choices.ts';

const list = choiceList([
  { id: 'celestine.d.aubepine', label: "Célestine d'Aubépine" },
  { id: 'lise.charme', label: 'Lise Charme' },
  { id: 'lise.charme2', label: 'Lise Charmé' },
  { id: 'maud.oeillet', label: 'Maud Œillet' },
  { id: 'octave.elise', label: 'Octave Élise' },
  { id: 'zephyrin_autan', label: 'Zéphyrin Autan' },
]);
const found = (query: string): string[] => list.search(query).map(({ id }) => id);

describe('the search of a picker', () => {
  it.each([
    ['celest', ['celestine.d.aubepine']],
    ["D'AUBÉ", ['celestine.d.aubepine']],
    ['lise', ['lise.charme', 'lise.charme2', 'octave.elise']],
    ['char lis', ['lise.charme', 'lise.charme2']],
    ['charme2', ['lise.charme2']],
    ['oeillet', ['maud.oeillet']],
    ['œillet', ['maud.oeillet']],
    ['zephyrin_autan', ['zephyrin_autan']],
    ['personne', []],
  ])('finds for %j: %j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('offers everything for no text, in the order given', () => {
    expect(found(' ')).toHaveLength(6);
    expect(found('')[0]).toBe('celestine.d.aubepine');
  });

  it('knows whom a text names: by id, or by a whole name that one only carries', () => {
    expect(list.named(' zephyrin_autan ')?.label).toBe('Zéphyrin Autan');
    expect(list.named('celestine d’aubepine')?.id).toBe('celestine.d.aubepine');
    expect(list.named('Lise Charme')).toBeUndefined();
    expect(list.named('lise.charme')?.id).toBe('lise.charme');
    expect(list.named('')).toBeUndefined();
    expect(list.has('maud.oeillet')).toBe(true);
    expect(list.has('Maud Œillet')).toBe(false);
  });
});

describe('what the form knows of the community', () => {
  const choices = {
    active: [{ id: 'ondine.mistral', fullname: 'Ondine Mistral' }],
    others: [{ id: 'lise.charme2', fullname: 'Lise Charmé' }],
    startups: [{ id: 'eau-claire', label: 'Eau claire', mention: 'terminée' }],
    incubators: [{ id: 'rivage', label: 'Rivage' }],
  };

  it('unpacks to what was packed, ids that names give left out', () => {
    const text = packArrivalChoices(choices);
    expect(unpackArrivalChoices(JSON.parse(text))).toEqual(choices);
    expect(text).not.toContain('ondine.mistral');
  });

  it('refuses anything else', () => {
    expect(() => unpackArrivalChoices({ active: [] })).toThrow();
  });
});
