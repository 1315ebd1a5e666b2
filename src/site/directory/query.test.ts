import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuery } from './directory.testing.ts';
import { emptyQuery, readQuery, withChoice, writeQuery } from './query.ts';

it('a query goes into the address and back', () => {
  fc.assert(
    fc.property(anyQuery, fc.integer({ min: 1, max: 99 }), (query, page) => {
      expect(readQuery(writeQuery({ ...query, page }))).toEqual({ ...query, page });
    }),
  );
});

it('an address that asks nothing, or what nobody knows, asks for everybody', () => {
  expect(writeQuery(emptyQuery)).toBe('');
  for (const search of ['', '?inconnu=1', '?tri=hasard&page=-3&domaine=', '?page=1e99'])
    expect(readQuery(search)).toEqual(emptyQuery);
});

it('a choice begins at the first page', () => {
  const query = readQuery('?domaine=Data&page=4');
  expect(writeQuery(withChoice(query, 'domaine', 'Design', true))).toBe('?domaine=Data&domaine=Design');
  expect(writeQuery(withChoice(query, 'domaine', 'Data', false))).toBe('');
});
