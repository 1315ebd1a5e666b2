import type { Entry } from '../schema/content.ts';
import { parseDay, type Day } from '../schema/day.ts';
import type { Post } from '../schema/post.ts';
import { addressName, dateOfName, nameWithoutDate } from './dated-entry.ts';

/** A post with its day and its address. */
export interface DatedPost {
  readonly post: Entry<Post>;
  readonly day: Day;
  /** Without an extension, "/2017/03/24/no-more-bullshit"; names may hold letters with accents. */
  readonly path: string;
}

/**
 * The posts, newest first, at the addresses that the predecessor gave them: the day of the file's `date`, else the one of
 * its name, then the name. One without a day has no address, as it had none there.
 */
export const datedPosts = (posts: readonly Entry<Post>[]): DatedPost[] =>
  posts
    .flatMap((post): DatedPost[] => {
      const day = post.data.date ?? parseDay(dateOfName(post.id) ?? '');
      if (day === undefined) return [];
      const name = addressName(nameWithoutDate(post.id));
      return [{ post, day, path: `/${day.replaceAll('-', '/')}/${name}` }];
    })
    .sort((one, other) => (one.day + one.path < other.day + other.path ? 1 : -1));
