import fc from 'fast-check';
import { expect, it } from 'vitest';
import { narrow } from './narrow.ts';

const values = [4, 3, 2];
const anyPlaces = fc.tuple(...values.map((count) => fc.uniqueArray(fc.nat(count - 1), { maxLength: count })));
const anyChoice = fc.tuple(...values.map((count) => fc.option(fc.nat(count - 1), { nil: undefined })));

it('gives each value the number of items that choosing it would leave', () => {
  fc.assert(
    fc.property(fc.array(anyPlaces, { maxLength: 30 }), anyChoice, (items, chosen) => {
      const all = [...items.keys()].reverse();
      const { places, counts } = narrow(items, chosen, all);
      const fits = (place: number) =>
        chosen.every((value, facet) => value === undefined || items[place]?.[facet]?.includes(value));
      expect(places).toEqual(all.filter(fits));
      for (const [facet, count] of values.entries())
        for (let value = 0; value < count; value++)
          expect(counts[facet]?.[value] ?? 0).toBe(
            narrow(items, chosen.with(facet, value), all).places.length,
          );
    }),
  );
});

it('looks among the items that a text found alone', () => {
  expect(narrow([[[0]], [[0]], [[1]]], [undefined], [2, 0])).toEqual({ places: [2, 0], counts: [[1, 1]] });
});
