import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf } from './numbered-pages.ts';

it('shows everything once, page after page', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const { pages } = pageOf(items, 1, size);
      const shown = Array.from({ length: pages }, (_, index) => pageOf(items, index + 1, size).items);
      expect(shown.flat()).toEqual(items);
      expect(shown.every((page) => page.length <= size)).toBe(true);
    }),
  );
});

it('shows the last page where more was asked for', () => {
  expect(pageOf(['a', 'b', 'c'], 9, 2)).toEqual({ items: ['c'], page: 2, pages: 2 });
  expect(pageOf([], 9, 2)).toEqual({ items: [], page: 1, pages: 1 });
});
