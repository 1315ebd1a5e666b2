import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textSearch } from './text-search.ts';

const things = [
  { name: 'Célestine d’Aubépine', others: ['Développeuse', 'Eau claire'] },
  { name: 'Lise Charmé', others: ['Data', 'Python'] },
  { name: 'Élise Charme', others: ['Lise les textes'] },
  { name: 'Maud Œillet', others: ['Мария'] },
];
const scores = (text: string): number[] | undefined => {
  const found = textSearch(things)(text);
  return found && [...found];
};

describe('a search by words', () => {
  it.each([
    ['lise', [0, 4, 2, 0]],
    ['cel aub', [3, 0, 0, 0]],
    ['AUBÉP', [3, 0, 0, 0]],
    ['oeillet', [0, 0, 0, 4]],
    ['charme lise', [0, 4, 2, 0]],
    ['eau claire', [2, 0, 0, 0]],
    ['мария', [0, 0, 0, 2]],
    ['celestine python', [0, 0, 0, 0]],
  ])('%j: %j', (text, expected) => {
    expect(scores(text)).toEqual(expected);
  });

  it.each(['pyhton', 'pithon', 'pyton', 'pythhon', 'developeuse', 'developp'])('forgives %j', (text) => {
    expect(scores(text)?.some((score) => score > 0)).toBe(true);
  });

  it('takes no word for a typo of another one that is there', () => {
    expect(scores('charme')).toEqual([0, 4, 4, 0]);
    expect(scores('charmes')).toEqual([0, 1, 1, 0]);
  });

  it('says that a text without a word asks for nothing', () => {
    expect(scores(' – !')).toBeUndefined();
  });
});

it('finds each thing by any beginnings of its words, in any order', () => {
  const word = fc.stringMatching(/^[a-zé]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), (words, seed) => {
      const typed = words.map((one) => one.slice(0, 1 + (seed % one.length))).toReversed();
      const found = textSearch([{ name: words.slice(0, 1).join(' '), others: words.slice(1) }])(
        typed.join(' '),
      );
      expect(found?.[0]).toBeGreaterThan(0);
    }),
  );
});
