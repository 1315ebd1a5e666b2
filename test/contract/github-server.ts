import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { openRepository } from '../../src/adapters/local-forge/open-repository.ts';
import { appRoutes, installationToken } from './github/app-routes.ts';
import { branchRoutes } from './github/branch-routes.ts';
import { commentRoutes } from './github/comment-routes.ts';
import { contentRoutes } from './github/content-routes.ts';
import { githubContract } from './github/contract.ts';
import { Faults, type FaultKind } from './github/faults.ts';
import { gitRoutes } from './github/git-routes.ts';
import { mergeRoutes } from './github/merge-routes.ts';
import { objectReader } from './github/object-reader.ts';
import { heldOrganisation, organisationRoutes } from './github/organisation-routes.ts';
import { pullRoutes } from './github/pull-routes.ts';
import { Refusal } from './github/refusal.ts';
import { reviewRoutes } from './github/review-routes.ts';
import type { Answer, State } from './github/state.ts';

/** Who may write nothing. */
const reader = 'reader';

/** Tokens that the server takes, and whose they are; "#" and a name tell several callers with one token apart. */
const tokens: Readonly<Record<string, string>> = {
  ghp_secretariat: 'secretariat',
  ghp_reviewer: 'reviewer',
  ghp_reader: reader,
  [installationToken]: 'secretariat[bot]',
};

export interface GithubServer {
  readonly url: string;
  readonly state: State;
  readonly faults: Faults;
  /** "METHOD /path -> status" of every call. */
  readonly calls: string[];
  /** What GitHub would not have taken, or not have answered. */
  readonly violations: string[];
  close(): Promise<void>;
}

const routes = Object.entries({
  ...gitRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  ...commentRoutes,
  ...branchRoutes,
  ...mergeRoutes,
  ...appRoutes,
  ...organisationRoutes,
}).map(([route, handler]) => {
  const [method = '', template = ''] = route.split(' ');
  return { method, template, handler, pattern: patternOf(template) };
});

function patternOf(template: string): RegExp {
  // Contents' paths may have slashes; elsewhere they come encoded.
  return new RegExp(
    `^${template.replaceAll('{path}', '(?<path>.+)').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`,
  );
}

/** GitHub's interface over a real git repository in a folder, seeded like the local forge. */
export async function githubServer(folder: string, seed: string): Promise<GithubServer> {
  const git = await openRepository(folder, seed, 'content', new Date());
  const state: State = {
    git,
    organisation: heldOrganisation(),
    objects: objectReader(folder),
    owner: 'communs',
    name: 'site',
    base: '',
    collaborators: ['ada', 'grace', 'reviewer'],
    pulls: [],
    reviews: [],
    comments: [],
    ...{ protectedBranches: ['main'], hooks: undefined, appHook: '' },
    mergeRefusals: [],
  };
  const faults = new Faults();
  const calls: string[] = [];
  const violations: string[] = [];
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      violations.push(`the server failed: ${String(error)} ${String(error instanceof Error && error.cause)}`);
      response.destroy();
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '' } = request;
    const url = new URL(request.url ?? '', 'http://server');
    const sent = await textOf(request);
    const call = `${method} ${decodeURIComponent(url.pathname)}`;
    const fault = faults.next(call, tokenOf(request));
    if (fault !== undefined && !happensAfterwards.has(fault)) {
      calls.push(`${call} -> ${fault}`);
      fail(fault, response);
      return;
    }
    const body = sent === '' ? undefined : (JSON.parse(sent) as unknown);
    const answer = await answerTo(method, url, body, tokenOf(request));
    const status = fault ?? send(request, response, answer);
    calls.push(`${call} -> ${status}`);
    if (fault !== undefined) fail(fault, response);
  }

  async function answerTo(method: string, url: URL, body: unknown, token: string): Promise<Answer> {
    const route = routes.find((one) => one.method === method && one.pattern.test(url.pathname));
    if (!route) {
      violations.push(`${method} ${url.pathname}: no route`);
      return { status: 404, body: { message: 'Not Found' } };
    }
    const login = tokens[token.replace(/#.*/, '')];
    // What begins so is an app's own signed token.
    if (login === undefined && !token.startsWith('ey'))
      return { status: 401, body: { message: 'Bad credentials' } };
    if (login === reader && method !== 'GET')
      return { status: 403, body: { message: 'Resource not accessible by personal access token' } };
    const groups = Object.entries(route.pattern.exec(url.pathname)?.groups ?? {});
    const params = Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)]));
    if (params.repo !== undefined && params.repo !== state.name)
      return { status: 404, body: { message: 'Not Found' } };
    violations.push(...(githubContract()?.request(method, route.template, url.searchParams, body) ?? []));
    const call = { params, query: url.searchParams, body, login: login ?? '' };
    const answer = await answered(() => route.handler(state, call));
    violations.push(...(githubContract()?.reply(method, route.template, answer.status, answer.body) ?? []));
    return answer;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  state.base = `${url}/repos/${state.owner}/${state.name}`;
  return {
    ...{ url, state, faults, calls, violations },
    close: () =>
      new Promise((resolve) => {
        state.objects.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const tokenOf = (request: IncomingMessage): string =>
  (request.headers.authorization ?? '').replace(/^\w+ /, '');

async function answered(step: () => Promise<Answer> | Answer): Promise<Answer> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: error.body };
  }
}

/** Answers; the status. */
function send(request: IncomingMessage, response: ServerResponse, { status, body }: Answer): number {
  const text = body === undefined ? '' : JSON.stringify(body);
  const etag = `"${createHash('sha1').update(text).digest('hex')}"`;
  const isRead = request.method === 'GET' && status === 200;
  if (isRead && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return 304;
  }
  const headers = { 'content-type': 'application/json; charset=utf-8', ...(isRead ? { etag } : {}) };
  response.writeHead(status, headers).end(text === '' ? undefined : text);
  return status;
}

const happensAfterwards = new Set<FaultKind>(['lost-reply', 'half-reply']);

function fail(fault: FaultKind, response: ServerResponse): void {
  const say = (status: number, message: string, headers: Record<string, string> = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify({ message }));
  if (fault === 'error') say(502, 'Server Error');
  else if (fault === 'secondary-limit')
    say(403, 'You have exceeded a secondary rate limit. Please wait.', { 'retry-after': '2' });
  else if (fault === 'rate-limit')
    say(403, 'API rate limit exceeded', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    });
  else if (fault === 'half-reply') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"half":', () => response.destroy());
  } else if (fault !== 'silence') response.destroy();
}
