import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeId, idOfName } from './member-id.ts';

describe('the id of a name', () => {
  it.each([
    ['Ondine Mistral', 'ondine.mistral'],
    ["Célestine d'Aubépine", 'celestine.d.aubepine'],
    ['Baptistin de L’Érable', 'baptistin.de.l.erable'],
    ['Jean-Barnabé Sarrasin', 'jean-barnabe.sarrasin'],
    ['Maud Œillet', 'maud.oeillet'],
    ['Édith Ô', 'edith.o'],
    ['J. R. Saule', 'j.r.saule'],
    ['  Anne   Orme 3 ', 'anne.orme'],
    ['Анна', ''],
    ['-- \u200B', ''],
  ])('of %j is %j', (name, id) => {
    expect(idOfName(name)).toBe(id);
  });

  it('is made of letters, dashes and single dots, and gives itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = idOfName(name);
        expect(id).toMatch(/^(?:[a-z](?:[a-z-]*[a-z])?(?:\.[a-z](?:[a-z-]*[a-z])?)*)?$/);
        expect(idOfName(id)).toBe(id);
      }),
    );
  });

  it('is followed by the first free number', () => {
    const taken = new Set(['lise.charme', 'lise.charme2']);
    expect(freeId('lise.charme', (id) => taken.has(id))).toBe('lise.charme3');
    expect(freeId('zoe.if', (id) => taken.has(id))).toBe('zoe.if');
  });
});
