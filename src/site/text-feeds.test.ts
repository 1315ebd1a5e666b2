import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { anEntry, aStartup } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { newsletterSchema } from '../schema/newsletter.ts';
import { postSchema } from '../schema/post.ts';
import type { Site } from './site.ts';
import { newslettersFeed, postsFeed } from './text-feeds.ts';

const settings = { siteName: 'Communs', siteUrl: 'https://communs.example', today: toDay('2026-11-20') };
const site = (content: object) => ({ content: { startups: [], ...content }, settings }) as unknown as Site;

function entriesOf(feed: string) {
  const $ = load(feed, { xml: true });
  const textOf = (entry: Parameters<typeof $>[0], name: string) => $(entry).children(name).text().trim();
  return $('entry')
    .toArray()
    .map((entry) => ({
      ...Object.fromEntries(
        ['id', 'title', 'published', 'author', 'content'].map((name) => [name, textOf(entry, name)]),
      ),
      link: $(entry).children('link').attr('href'),
    }));
}

it('posts are followed at their addresses, in the name of their startup', () => {
  const data = postSchema.parse({ title: 'Été <b> & fêtes', startup: 'mille.feuilles' });
  const posts = [{ ...anEntry('2026-07-14-été', data), body: 'Des **lampions**.' }];
  const startups = [anEntry('mille.feuilles', aStartup({ title: 'Mille-Feuilles' }))];
  expect(entriesOf(postsFeed(site({ posts, startups })))).toEqual([
    {
      id: 'https://communs.example/2026/07/14/%C3%A9t%C3%A9',
      title: 'Été <b> & fêtes',
      link: 'https://communs.example/2026/07/14/%C3%A9t%C3%A9.html',
      published: '2026-07-13T22:00:00.000Z',
      author: 'Mille-Feuilles',
      content: '<p>Des <strong>lampions</strong>.</p>',
    },
  ]);
});

it('newsletters are followed, the 20 newest alone', () => {
  const newsletters = Array.from({ length: 22 }, (_, index) => {
    const day = `2026-01-${String(index + 1).padStart(2, '0')}`;
    return anEntry(`${day}-lettre`, newsletterSchema.parse({ title: day, date: day }));
  });
  const entries = entriesOf(newslettersFeed(site({ newsletters })));
  expect(entries).toHaveLength(20);
  expect(entries[0]).toMatchObject({
    id: 'https://communs.example/infolettres/2026-01-22-lettre/',
    link: 'https://communs.example/infolettres/2026-01-22-lettre/',
    published: '2026-01-21T23:00:00.000Z',
    author: 'Communs',
  });
});

it('a feed without an entry is a feed', () => {
  const empty = site({ posts: [], newsletters: [] });
  expect([entriesOf(postsFeed(empty)), entriesOf(newslettersFeed(empty))]).toEqual([[], []]);
});
