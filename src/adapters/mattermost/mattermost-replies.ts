import { z } from 'zod';

// More than the ids, which an error has too.
export const channel = z.object({ id: z.string().min(1), name: z.string() });

export const post = z.object({ id: z.string().min(1), channel_id: z.string() });

export const team = z.object({ id: z.string().min(1), name: z.string() });

export const user = z.object({
  id: z.string().min(1),
  username: z.string().min(1),
  /** Empty where the server's settings hide addresses. */
  email: z.string().optional(),
  /** When the account was deactivated; 0 while it is active. */
  delete_at: z.number(),
  /** Who checks the password; empty for Mattermost itself. */
  auth_service: z.string().default(''),
});

export type User = z.infer<typeof user>;

/** Memberships of teams, those that have ended too. */
export const memberships = z.array(z.object({ team_id: z.string().min(1), delete_at: z.number() }));

export const membership = z.object({ team_id: z.string().min(1), user_id: z.string().min(1) });

export const done = z.object({ status: z.string().regex(/^ok$/i) });

/** The property of our posts that says which message they are. */
export const mark = 'secretariat_key';

/** A page of a channel: the marks of the posts in it that are ours. */
export const postedMarks = z
  .object({
    order: z.array(z.string()),
    posts: z.record(z.string(), z.object({ props: z.record(z.string(), z.unknown()).nullish() })).nullish(),
  })
  .transform(({ posts }) => Object.values(posts ?? {}).map(({ props }) => props?.[mark]));
