import { expect, it } from 'vitest';
import { anEntry } from '../../test/builders.ts';
import { postSchema } from '../schema/post.ts';
import { datedPosts } from './posts.ts';

const post = (id: string, given: object = {}) => anEntry(id, postSchema.parse({ title: id, ...given }));

it.each([
  ['2017-03-24-no-more-digital-bullshit-please', {}, '/2017/03/24/no-more-digital-bullshit-please'],
  ['2017-3-4-Notre.Wiki', {}, '/2017/03/04/Notre.Wiki'],
  ['2017-03-24-demain', { date: '2017-03-25' }, '/2017/03/25/demain'],
  ['2016-06-09-été/à la « plage »', {}, '/2016/06/09/été-à-la-plage'],
  ['sans-date', { date: '2026-01-02' }, '/2026/01/02/sans-date'],
])('the post %s %j is at %s', (id, given, path) => {
  expect(datedPosts([post(id, given)]).map((dated) => dated.path)).toEqual([path]);
});

it('the newest post comes first, and one without a day has no address', () => {
  const posts = [post('2026-01-02-b'), post('sans-date'), post('2026-01-02-c'), post('2026-03-01-a')];
  expect(datedPosts(posts).map(({ path }) => path)).toEqual([
    '/2026/03/01/a',
    '/2026/01/02/c',
    '/2026/01/02/b',
  ]);
});
