import { z } from 'zod';
import { countCommits } from './git-objects.ts';
import { isMergeable, pullOfCall, refresh, simplePull, wholePull } from './pull-replies.ts';
import { invalidPull } from './refusal.ts';
import { ofRepository, type HeldPull, type State } from './state.ts';

const newPull = z.object({
  title: z.string(),
  body: z.string().default(''),
  head: z.string(),
  base: z.string(),
});
const changedPull = z.object({
  title: z.string().optional(),
  body: z.string().optional(),
  state: z.enum(['open', 'closed']).optional(),
});

async function open(state: State, author: string, asked: z.infer<typeof newPull>): Promise<HeldPull> {
  const { git, objects, owner, pulls } = state;
  const [head] = await objects.resolve(`refs/heads/${asked.head}`);
  if (head === undefined) throw invalidPull('head is invalid');
  const isAhead = (await countCommits(git, 'refs/heads/main', head)) > 0;
  if (pulls.some((pull) => pull.branch === asked.head && pull.state === 'open'))
    throw invalidPull(`A pull request already exists for ${owner}:${asked.head}.`);
  if (!isAhead) throw invalidPull(`No commits between ${asked.base} and ${asked.head}`);
  const now = new Date().toISOString();
  const pull: HeldPull = {
    number: pulls.length + 1,
    branch: asked.head,
    author,
    title: asked.title.trim(),
    body: asked.body,
    labels: [],
    requested: [],
    state: 'open',
    head,
    merge: undefined,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  };
  pulls.push(pull);
  return pull;
}

async function list(state: State, query: URLSearchParams): Promise<HeldPull[]> {
  const wanted = query.get('state') ?? 'open';
  const head = query.get('head');
  const found = state.pulls.filter(
    (pull) =>
      (wanted === 'all' || pull.state === wanted) &&
      (head === null || `${state.owner}:${pull.branch}` === head),
  );
  if ((query.get('direction') ?? 'desc') === 'desc') found.reverse();
  const size = Number(query.get('per_page') ?? 30);
  const start = (Number(query.get('page') ?? 1) - 1) * size;
  const page = found.slice(start, start + size);
  for (const pull of page) await refresh(state, pull);
  return page;
}

/** Pull requests: list, open, read, change. */
export const pullRoutes = ofRepository({
  'GET /pulls': async (state, { query }) => ({
    status: 200,
    body: (await list(state, query)).map((pull) => simplePull(state, pull)),
  }),
  'POST /pulls': async (state, { body, login }) => {
    const pull = await open(state, login, newPull.parse(body));
    return { status: 201, body: wholePull(state, pull) };
  },
  'GET /pulls/{pull_number}': async (state, call) => {
    const pull = await pullOfCall(state, call);
    return { status: 200, body: wholePull(state, pull, await isMergeable(state, pull)) };
  },
  'PATCH /pulls/{pull_number}': async (state, call) => {
    const pull = await pullOfCall(state, call);
    const asked = changedPull.parse(call.body);
    pull.title = asked.title ?? pull.title;
    pull.body = asked.body ?? pull.body;
    pull.updatedAt = new Date().toISOString();
    if (asked.state === 'closed' && pull.state === 'open') {
      pull.state = 'closed';
      pull.closedAt = pull.updatedAt;
    }
    return { status: 200, body: wholePull(state, pull) };
  },
});
