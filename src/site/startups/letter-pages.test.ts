import { expect, it } from 'vitest';
import { anEntry, aStartup } from '../../../test/builders.ts';
import { letterPages } from './letter-pages.ts';
import { letterPageSize } from './page-size.ts';

it('cuts a letter that holds many startups, and loses none', () => {
  const titles = [
    '2 roues',
    ...Array.from({ length: letterPageSize + 1 }, (_, index) => `Été ${String(index).padStart(3, '0')}`),
  ];
  const pages = letterPages(titles.map((title) => anEntry(title, aStartup({ title }))));
  expect(pages.map(({ params, props }) => [params.letter, params.page, props.startups.length])).toEqual([
    ['autres', undefined, 1],
    ['e', undefined, letterPageSize],
    ['e', '2', 1],
  ]);
  expect(pages.flatMap(({ props }) => props.startups.map(({ data }) => data.title)).toSorted()).toEqual(
    titles.toSorted(),
  );
});
