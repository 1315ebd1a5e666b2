import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editionOf, isWithin, projection, versions, type Key } from './versions.ts';

const version = fc.constantFrom(...versions);
const keys: fc.Arbitrary<Key<number>[]> = fc.array(
  fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'd'),
    since: version,
    until: fc.option(version, { nil: undefined }),
    value: fc.constant((source: number) => source),
  }),
) as fc.Arbitrary<Key<number>[]>;

it('an edition is the first version that says the same', () => {
  fc.assert(
    fc.property(keys, version, (table, asked) => {
      const edition = editionOf(table, asked);
      expect(versions.indexOf(edition)).toBeLessThanOrEqual(versions.indexOf(asked));
      expect(projection(table, edition)(1)).toEqual(projection(table, asked)(1));
      expect(table.filter((key) => isWithin(edition, key))).toEqual(
        table.filter((key) => isWithin(asked, key)),
      );
    }),
  );
});
