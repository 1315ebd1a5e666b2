import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { failures, type Failure } from './failing.ts';
import { answerJson, listen, type ReceivedRequest } from './listen.ts';
import { mattermostPeople, type MattermostPeople } from './mattermost/people.ts';
import { mattermostPosts, type MattermostPosts } from './mattermost/posts.ts';
import { refuse, type Answer } from './mattermost/routes.ts';
import { readVendorDocument, type VendorDocument } from './vendor-document.ts';

export interface MattermostServer extends Omit<MattermostPosts, 'routes'>, Omit<MattermostPeople, 'routes'> {
  readonly url: string;
  readonly token: string;
  readonly team: string;
  readonly alumniTeam: string;
  readonly requests: ReceivedRequest[];
  /** What the vendor's document says against requests and replies. */
  readonly violations: string[];
  /** Makes the next requests fail, one after the other. */
  plan(...failures: Failure[]): void;
  /** Forgets the failures that have not come yet. */
  unplan(): void;
  close(): Promise<void>;
}

const channelNames = ['arrivees', 'animation'];

/** One document for all servers; it is long. */
let reading: Promise<VendorDocument> | undefined;

/** A Mattermost of one's own: users, teams and their members, channels, posts. */
export async function startMattermostServer(): Promise<MattermostServer> {
  const { check } = await (reading ??= readVendorDocument('mattermost-v4.yaml', 'Mattermost'));
  const token = randomUUID();
  const [team, alumniTeam] = ['communs', 'anciens'];
  const people = mattermostPeople([team, alumniTeam]);
  const talk = mattermostPosts(team, channelNames, people.nameOf);
  const requests: ReceivedRequest[] = [];
  const violations: string[] = [];
  const planned = failures();
  const routes = Object.entries({ ...people.routes, ...talk.routes }).map(([route, handler]) => {
    const [method = '', path = ''] = route.split(' ');
    const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    return { method, path, handler, pattern };
  });

  function answer(request: ReceivedRequest, response: ServerResponse): void {
    requests.push(request);
    if (planned.applied(response)) return;
    const { status, body } = answerTo(request);
    answerJson(response, status, body);
  }

  function answerTo({ method, url, headers, body: sent }: ReceivedRequest): Answer {
    if (headers.authorization !== `Bearer ${token}`)
      return refuse(401, 'api.context.session_expired.app_error', 'Invalid or expired session.');
    const path = url.pathname.replace(/^\/api\/v4/, '');
    const route = routes.find((one) => one.method === method && one.pattern.test(path));
    if (route === undefined) return refuse(404, 'api.context.404.app_error', 'There is no such path.');
    const at = `paths/${encodeURIComponent(`/api/v4${route.path}`.replaceAll('/', '~1'))}/${method.toLowerCase()}`;
    const body: unknown = sent === '' ? undefined : JSON.parse(sent);
    if (body !== undefined)
      violations.push(...check(`${at}/requestBody/content/application~1json/schema`, body));
    const groups = Object.entries(route.pattern.exec(path)?.groups ?? {});
    const params = Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)]));
    const reply = answered(() => route.handler({ params, query: url.searchParams, body }));
    const shape =
      reply.status > 299
        ? 'components/schemas/AppError'
        : `${at}/responses/${reply.status}/content/application~1json/schema`;
    violations.push(...check(shape, reply.body));
    return reply;
  }

  /** A body that the route cannot read is one that the vendor would not take either. */
  function answered(step: () => Answer): Answer {
    try {
      return step();
    } catch (error) {
      violations.push(String(error));
      return refuse(400, 'api.context.invalid_body_param.app_error', 'Invalid body.');
    }
  }

  const { port, close } = await listen(answer);
  return {
    ...people,
    ...talk,
    ...{ url: `http://127.0.0.1:${port}`, token, team, alumniTeam, requests, violations },
    plan: planned.plan,
    unplan: planned.unplan,
    close,
  };
}
