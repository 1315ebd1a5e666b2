import { z } from 'zod';

export const channel = z.object({ id: z.string().min(1) });

export const post = z.object({ id: z.string().min(1) });

/** The property of our posts that says which message they are. */
export const mark = 'secretariat_key';

/** A page of a channel: the marks of the posts in it that are ours. */
export const postedMarks = z
  .object({
    posts: z.record(z.string(), z.object({ props: z.record(z.string(), z.unknown()).nullish() })).nullish(),
  })
  .transform(({ posts }) => Object.values(posts ?? {}).map(({ props }) => props?.[mark]));
