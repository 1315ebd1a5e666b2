import { expect, it } from 'vitest';
import { startupLetterPath } from '../paths.ts';
import { letterPages } from './letter-pages.ts';

it('cuts a letter that holds many titles, and loses none', () => {
  const titles = [
    '2 roues',
    ...Array.from({ length: 31 }, (_, index) => `Été ${String(index).padStart(3, '0')}`),
  ];
  const pages = letterPages(titles, { titleOf: (title) => title, pathOf: startupLetterPath, size: 30 });
  expect(pages.map(({ params, props }) => [params.letter, params.page, props.items.length])).toEqual([
    ['autres', undefined, 1],
    ['e', undefined, 30],
    ['e', '2', 1],
  ]);
  expect(pages.flatMap(({ props }) => props.items).toSorted()).toEqual(titles.toSorted());
});
