import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeTerms, typosOf, vocabularyOf, type Closeness } from './close-terms.ts';

const found = (terms: readonly string[], word: string): Record<string, Closeness> => {
  const vocabulary = vocabularyOf(terms);
  const closeness: Record<string, Closeness> = {};
  closeTerms(vocabulary, word, (place, how) => {
    closeness[vocabulary.terms[place] ?? ''] = how;
  });
  return closeness;
};

/** Letters too many, too few, wrong, or neighbours swapped between two words, counted the slow way. */
function typosBetween(one: string, two: string): number {
  const rows = [Array.from({ length: two.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row++) {
    const cells = [row];
    for (let column = 1; column <= two.length; column++) {
      const at = (up: number, left: number): number =>
        (up === 0 ? cells : rows[row - up])?.[column - left] ?? 99;
      const same = one[row - 1] === two[column - 1] ? 0 : 1;
      const swapped = one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1];
      cells.push(Math.min(at(1, 1) + same, at(1, 0) + 1, at(0, 1) + 1, swapped ? at(2, 2) + 1 : 99));
    }
    rows.push(cells);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 11 });

describe('the terms that answer a word', () => {
  it.each([
    ['celestine', { celestine: 'same' }],
    ['cel', { celestine: 'begins' }],
    ['celestime', { celestine: 'typo' }],
    ['celetsine', { celestine: 'typo' }],
    ['zephir', { zephyrin: 'typo' }],
    ['lsie', { lise: 'typo' }],
    ['lis', { lise: 'begins', lison: 'begins' }],
    ['lise', { lise: 'same' }],
    ['liso', { lison: 'begins', lise: 'typo' }],
    ['lix', {}],
  ] as const)('%s', (word, expected) => {
    expect(found(['lise', 'lison', 'celestine', 'zephyrin', 'ux'], word)).toEqual(expected);
  });

  it('are the same as those that are found one by one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyWord, { maxLength: 30 }), anyWord, (terms, word) => {
        const begins = terms.filter((term) => term.startsWith(word));
        const isKnown = terms.includes(word);
        const close = (term: string): boolean => {
          if (isKnown || term.startsWith(word)) return false;
          const compared = [term];
          if (begins.length === 0)
            for (let letters = 1; letters <= term.length; letters++) compared.push(term.slice(0, letters));
          return compared.some((text) => typosBetween(text, word) <= typosOf(word));
        };
        const expected = [
          ...begins.map((term) => [term, term === word ? 'same' : 'begins']),
          ...(typosOf(word) === 0 ? [] : terms.filter(close).map((term) => [term, 'typo'])),
        ];
        expect(found(terms, word)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 2000 },
    );
  });
});
