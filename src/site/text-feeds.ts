import { datedPosts } from '../domain/posts.ts';
import { newestNewsletters } from '../domain/newsletters.ts';
import { startOfDay } from '../domain/paris-time.ts';
import { atomFeed } from './atom-feed.ts';
import { newsletterPath } from './paths.ts';
import type { Site } from './site.ts';

type FeedSource = Pick<Site, 'content' | 'settings'>;

/** `actualites.xml`: the 20 newest posts as an Atom feed (RFC 4287), each from its startup where it has one. */
export function postsFeed({ content, settings }: FeedSource): string {
  const { siteName, siteUrl } = settings;
  const startups = new Map(content.startups.map(({ id, data }) => [id, data.title]));
  const entries = datedPosts(content.posts).map(({ post: { data, body }, day, path }) => ({
    id: encodeURI(siteUrl + path),
    title: data.title,
    link: encodeURI(`${siteUrl}${path}.html`),
    date: new Date(startOfDay(day)),
    author: startups.get(data.startup ?? '') ?? siteName,
    body,
  }));
  const title = `Actualités – ${siteName}`;
  const description = `Ce qui se passe au sein de ${siteName}`;
  return atomFeed({ path: '/actualites.xml', title, description }, settings, entries);
}

/** `infolettres.xml`: the 20 newest newsletters as an Atom feed (RFC 4287). */
export function newslettersFeed({ content, settings }: FeedSource): string {
  const { siteName, siteUrl } = settings;
  const entries = newestNewsletters(content.newsletters).map(({ id, data, body }) => ({
    id: siteUrl + newsletterPath(id),
    title: data.title,
    link: siteUrl + newsletterPath(id),
    date: new Date(startOfDay(data.date)),
    author: siteName,
    body,
  }));
  const title = `Infolettres – ${siteName}`;
  const description = `Les infolettres de ${siteName}`;
  return atomFeed({ path: '/infolettres.xml', title, description }, settings, entries);
}
