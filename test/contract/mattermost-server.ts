import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { failures, type Failure } from './failing.ts';
import { answerJson, listen, type ReceivedRequest } from './listen.ts';
import { readVendorDocument, type VendorDocument } from './vendor-document.ts';

const newPost = z.strictObject({
  channel_id: z.string(),
  message: z.string(),
  props: z.record(z.string(), z.unknown()).optional(),
  // The document has it as a field of a post only; the server reads it when it makes one.
  pending_post_id: z.string().optional(),
});

type Post = z.infer<typeof newPost> & { readonly id: string; readonly create_at: number };

export interface MattermostServer {
  readonly url: string;
  readonly token: string;
  readonly team: string;
  /** Posts in order, with the name of their channel. */
  posts(): { readonly channel: string; readonly text: string }[];
  readonly requests: ReceivedRequest[];
  /** What the vendor's document says against requests and replies. */
  readonly violations: string[];
  /** Lets the 30 seconds pass in which the server knows what it was asked to post. */
  forgetPending(): void;
  /** Gives a channel another id, as if it had been made anew. */
  remakeChannel(name: string): void;
  /** Makes the next requests fail, one after the other. */
  plan(...failures: Failure[]): void;
  close(): Promise<void>;
}

const channelNames = ['arrivees', 'animation'];

/** One document for all servers; it is long. */
let reading: Promise<VendorDocument> | undefined;

/** A Mattermost of one's own: channels of a team by name, their posts, new posts. */
export async function startMattermostServer(): Promise<MattermostServer> {
  const { check } = await (reading ??= readVendorDocument('mattermost-v4.yaml', 'Mattermost'));
  const token = randomUUID();
  const team = 'communs';
  const channels = new Map<string, string>(channelNames.map((name) => [name, randomUUID()]));
  const posts: Post[] = [];
  const pending = new Map<string, Post>();
  const requests: ReceivedRequest[] = [];
  const violations: string[] = [];
  const planned = failures();

  /** Where the document describes an operation. */
  const operation = (path: string, method: string): string =>
    `paths/${encodeURIComponent(`/api/v4${path}`.replaceAll('/', '~1'))}/${method}`;
  const reply = (response: ServerResponse, status: number, at: string, body: unknown): void => {
    violations.push(...check(`${at}/responses/${status}/content/application~1json/schema`, body));
    answerJson(response, status, body);
  };
  const refuse = (response: ServerResponse, status: number, id: string, message: string): void => {
    answerJson(response, status, { id, message, status_code: status, request_id: randomUUID() });
  };

  function answer(request: ReceivedRequest, response: ServerResponse): void {
    requests.push(request);
    if (planned.applied(response)) return;
    if (request.headers.authorization !== `Bearer ${token}`) {
      refuse(response, 401, 'api.context.session_expired.app_error', 'Invalid or expired session.');
      return;
    }
    const path = request.url.pathname.replace(/^\/api\/v4/, '');
    const [, channel = ''] = new RegExp(`^/teams/name/${team}/channels/name/([^/]+)$`).exec(path) ?? [];
    const [, channelId = ''] = /^\/channels\/([^/]+)\/posts$/.exec(path) ?? [];
    if (request.method === 'GET' && channels.has(channel)) showChannel(channel, response);
    else if (request.method === 'GET' && [...channels.values()].includes(channelId))
      listPosts(channelId, request.url, response);
    else if (request.method === 'POST' && path === '/posts') createPost(request.body, response);
    else refuse(response, 404, 'store.sql_channel.get_by_name.missing.app_error', 'Not found.');
  }

  function showChannel(name: string, response: ServerResponse): void {
    const at = operation('/teams/name/{team_name}/channels/name/{channel_name}', 'get');
    reply(response, 200, at, { id: channels.get(name), name, type: 'O', display_name: name });
  }

  function listPosts(channelId: string, url: URL, response: ServerResponse): void {
    const perPage = Number(url.searchParams.get('per_page') ?? 60);
    const newest = posts
      .filter((post) => post.channel_id === channelId)
      .slice(-perPage)
      .reverse();
    reply(response, 200, operation('/channels/{channel_id}/posts', 'get'), {
      order: newest.map(({ id }) => id),
      posts: Object.fromEntries(newest.map((post) => [post.id, post])),
    });
  }

  function createPost(text: string, response: ServerResponse): void {
    const body: unknown = JSON.parse(text);
    const at = operation('/posts', 'post');
    violations.push(...check(`${at}/requestBody/content/application~1json/schema`, body));
    const given = newPost.safeParse(body);
    if (!given.success) violations.push(given.error.message);
    if (!given.success || ![...channels.values()].includes(given.data.channel_id)) {
      refuse(response, 400, 'api.context.invalid_body_param.app_error', `Invalid post ${text}.`);
      return;
    }
    const { pending_post_id: key = '' } = given.data;
    const post = pending.get(key) ?? { ...given.data, id: randomUUID(), create_at: 1_772_000_000_000 };
    if (!posts.includes(post)) posts.push(post);
    if (key !== '') pending.set(key, post);
    reply(response, 201, at, post);
  }

  const { port, close } = await listen(answer);
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    team,
    posts: () =>
      posts.map(({ channel_id, message }) => ({
        channel: [...channels].find(([, id]) => id === channel_id)?.[0] ?? '',
        text: message,
      })),
    requests,
    violations,
    forgetPending: () => {
      pending.clear();
    },
    remakeChannel: (name) => {
      channels.set(name, randomUUID());
    },
    plan: planned.plan,
    close,
  };
}
