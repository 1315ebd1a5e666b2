import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openingOf } from './opening-of.ts';

it('a short text is its own description, without its markup', () => {
  expect(openingOf('## Bonjour\n\nUn **essai** d’« ici & là », [ici](/a).')).toBe(
    'Bonjour Un essai d’« ici & là », ici.',
  );
  expect(openingOf(' \n')).toBeUndefined();
});

it('a long text is cut between two words, and says so', () => {
  expect(openingOf('Une phrase, encore une, '.repeat(20))).toMatch(
    /^(Une phrase, encore une, ){6}Une phrase…$/,
  );
});

it('no description is longer than what is shown of it', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => (openingOf(text) ?? '').length <= 160));
});
