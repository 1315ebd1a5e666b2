import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchWords } from './search-words.ts';

it.each([
  ['Ondine.Mistral@Exemple.fr', ['ondine', 'mistral', 'exemple', 'fr']],
  ['Ton arrivée est bien enregistrée', ['ton', 'arrivee', 'est', 'bien', 'enregistree']],
  ['L’été, l’ÉTÉ', ['l', 'ete']],
  [' … ', []],
])('%j is found by %j', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

it('gives no more than an index holds, and nothing but letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      const words = searchWords(text);
      expect(words.length).toBeLessThanOrEqual(100);
      for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,60}$/u);
    }),
  );
});
