import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { created, ok, refuse, type Routes } from './routes.ts';

const newPost = z.strictObject({
  channel_id: z.string(),
  message: z.string(),
  props: z.record(z.string(), z.unknown()).optional(),
  // The document has it as a field of a post only; the server reads it when it makes one.
  pending_post_id: z.string().optional(),
});

type Post = z.infer<typeof newPost> & { readonly id: string; readonly create_at: number };

const pair = z.tuple([z.string(), z.string()]);

export interface MattermostPosts {
  readonly routes: Routes;
  /** Posts in order, with the name of their channel, "@name" for a person. */
  posts(): { readonly channel: string; readonly text: string }[];
  /** Lets the 30 seconds pass in which the server knows what it was asked to post. */
  forgetPending(): void;
  /** Gives a channel another id, as if it had been made anew. */
  remakeChannel(name: string): void;
}

/** Channels of the team by name, direct channels by the people in them, and posts; `nameOf` tells a person's name. */
export function mattermostPosts(
  team: string,
  channelNames: readonly string[],
  nameOf: (id: string) => string | undefined,
): MattermostPosts {
  const channels = new Map(channelNames.map((name) => [name, randomUUID() as string]));
  const posts: Post[] = [];
  const pending = new Map<string, Post>();
  const missing = refuse(404, 'store.sql_channel.get_by_name.missing.app_error', 'Not found.');
  const isChannel = (id: string): boolean => [...channels.values()].includes(id);

  return {
    routes: {
      'GET /teams/name/{team_name}/channels/name/{channel_name}': ({ params }) => {
        const { team_name, channel_name: name = '' } = params;
        const id = channels.get(name);
        if (team_name !== team || id === undefined) return missing;
        return ok({ id, name, type: 'O', display_name: name });
      },
      'GET /channels/{channel_id}/posts': ({ params, query }) => {
        const { channel_id = '' } = params;
        if (!isChannel(channel_id)) return missing;
        const newest = posts
          .filter((post) => post.channel_id === channel_id)
          .slice(-Number(query.get('per_page') ?? 60))
          .reverse();
        return ok({
          order: newest.map(({ id }) => id),
          posts: Object.fromEntries(newest.map((post) => [post.id, post])),
        });
      },
      'POST /posts': ({ body }) => {
        const given = newPost.parse(body);
        if (!isChannel(given.channel_id))
          return refuse(400, 'api.context.invalid_body_param.app_error', 'Invalid channel_id.');
        const { pending_post_id: key = '' } = given;
        const post = pending.get(key) ?? { ...given, id: randomUUID(), create_at: 1_772_000_000_000 };
        if (!posts.includes(post)) posts.push(post);
        if (key !== '') pending.set(key, post);
        return created(post);
      },
      'POST /channels/direct': ({ body }) => {
        const [bot, person] = pair.parse(body);
        const name = nameOf(person);
        if (nameOf(bot) === undefined || name === undefined)
          return refuse(400, 'api.channel.create_direct_channel.invalid_user.app_error', 'Invalid user.');
        const id = channels.get(`@${name}`) ?? randomUUID();
        channels.set(`@${name}`, id);
        return created({ id, type: 'D', name: `${bot}__${person}`, team_id: '' });
      },
    },
    posts: () =>
      posts.map(({ channel_id, message }) => ({
        channel: [...channels].find(([, id]) => id === channel_id)?.[0] ?? '',
        text: message,
      })),
    forgetPending: () => {
      pending.clear();
    },
    remakeChannel: (name) => {
      channels.set(name, randomUUID());
    },
  };
}
