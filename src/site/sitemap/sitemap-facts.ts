import { z } from 'zod';
import { datedPosts } from '../../domain/posts.ts';
import { daySchema, type Day } from '../../schema/day.ts';
import type { Offers } from '../offers.ts';
import { newsletterPath } from '../paths.ts';
import type { Site } from '../site.ts';

const facts = z.object({ unlisted: z.array(z.string()), changed: z.record(z.string(), daySchema) });

/** What the content knows of pages, by their paths without ".html", encoded as addresses are. */
export interface SitemapFacts {
  /** Pages that no list names: hidden documentation. */
  readonly unlisted: readonly string[];
  /** The day of a page's last change, where it is known. */
  readonly changed: Readonly<Record<string, Day>>;
}

export function sitemapFacts({ content, docs, docDays }: Site, { all }: Offers): SitemapFacts {
  const changed: [string, Day][] = [
    ...docs.docs.flatMap(({ address, file }): [string, Day][] => {
      const day = docDays.get(file);
      return day === undefined ? [] : [[address, day]];
    }),
    ...datedPosts(content.posts).map(({ path, day }): [string, Day] => [encodeURI(path), day]),
    ...content.newsletters.map(({ id, data }): [string, Day] => [newsletterPath(id), data.date]),
    ...all.map(({ path, day }): [string, Day] => [path, day]),
  ];
  return {
    unlisted: docs.docs.filter(({ data }) => data.hidden === true).map(({ address }) => address),
    changed: Object.fromEntries(changed),
  };
}

/** Reads what the build wrote of {@link sitemapFacts}; throws on anything else. */
export const readSitemapFacts = (text: string): SitemapFacts => facts.parse(JSON.parse(text));
