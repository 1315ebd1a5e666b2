import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKinds, type SearchKind } from '../../texts/search.ts';
import { readQuery, writeQuery } from './query.ts';

const kinds = Object.keys(searchKinds) as SearchKind[];

describe('the search’s query', () => {
  it('goes into the address and back, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(undefined, ...kinds), (typed, kind) => {
        const query = { q: typed.trim(), kind };
        expect(readQuery(writeQuery(query))).toEqual(query);
      }),
    );
  });

  it('leaves aside what it does not know', () => {
    expect(readQuery('?q=verger&type=toString&page=3')).toEqual({ q: 'verger', kind: undefined });
    expect(writeQuery({ q: '', kind: undefined })).toBe('');
  });
});
