import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFacetQuery, writeFacetQuery } from './facet-query.ts';

const names = ['phase', 'techno'];

it('goes into the address and back', () => {
  const anyQuery = fc.record({
    q: fc.string().filter((q) => q === '' || q.trim() !== ''),
    chosen: fc.record(
      { phase: fc.string({ minLength: 1 }), techno: fc.string({ minLength: 1 }) },
      { requiredKeys: [], noNullPrototype: true },
    ),
    page: fc.integer({ min: 1, max: 500 }),
  });
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(readFacetQuery(writeFacetQuery(query), names)).toEqual(query);
    }),
  );
});

it('leaves aside what it does not know', () => {
  expect(readFacetQuery('?page=-3&inconnu=1&phase=', names)).toEqual({ q: '', chosen: {}, page: 1 });
  expect(readFacetQuery('?page=1e99', names).page).toBe(1);
  expect(writeFacetQuery({ q: ' ', chosen: {}, page: 1 })).toBe('');
});
