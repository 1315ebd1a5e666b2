import { Feed } from 'feed';
import type { Settings } from '../adapters/env.ts';
import { renderMarkdown } from './markdown.ts';

/** A feed of the site. */
interface FeedDescription {
  /** Where it is, "/jobs.xml". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** What a feed holds of one entry. */
export interface FeedEntry {
  /** Its name for ever: programs show an entry again when its name changes. */
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly date: Date;
  readonly author: string;
  /** In Markdown. */
  readonly body: string;
}

export const feedLength = 20;

/** An Atom feed (RFC 4287) of at most 20 entries, in their order. */
export function atomFeed(
  { path, title, description }: FeedDescription,
  { siteUrl, today }: Pick<Settings, 'siteUrl' | 'today'>,
  entries: readonly FeedEntry[],
): string {
  const feed = new Feed({
    id: siteUrl + path,
    title,
    description,
    link: `${siteUrl}/`,
    language: 'fr',
    feedLinks: { atom: siteUrl + path },
    updated: new Date(`${today}T12:00:00Z`),
    generator: false,
  });
  for (const { id, title, link, date, author, body } of entries.slice(0, feedLength))
    feed.addItem({
      id,
      title,
      link,
      date,
      published: date,
      author: [{ name: author }],
      content: renderMarkdown(body),
    });
  return feed.atom1();
}

/** The headers of a feed. */
export const feedHeaders = { 'Content-Type': 'application/atom+xml; charset=utf-8' };
