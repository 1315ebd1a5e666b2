import { z } from 'zod';
import { countCommits, looseCommit, readCommitObject, treeLines, writeCommit } from './git-objects.ts';
import { notFound, Refusal } from './refusal.ts';
import { gitCommit } from './shapes.ts';
import { ofRepository, type State } from './state.ts';

const newTree = z.object({
  base_tree: z.string(),
  tree: z.array(z.object({ path: z.string(), sha: z.string().nullish(), content: z.string().optional() })),
});
const newBlob = z.object({ content: z.string(), encoding: z.enum(['utf-8', 'base64']) });
const person = z.object({ name: z.string().min(1), email: z.string().min(1) });
const newCommit = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()),
  author: person.optional(),
  committer: person.optional(),
});
const newRef = z.object({ ref: z.string(), sha: z.string() });
const movedRef = z.object({ sha: z.string(), force: z.boolean().default(false) });

const refReply = ({ base }: State, ref: string, sha: string) => ({
  ref,
  node_id: `REF_${ref}`,
  url: encodeURI(`${base}/git/${ref}`),
  object: { type: 'commit', sha, url: `${base}/git/commits/${sha}` },
});

async function treeReply({ git, base }: State, sha: string, isRecursive: boolean) {
  const lines = await treeLines(git, sha, isRecursive);
  const tree = lines.map((line) => ({ ...line, url: `${base}/git/${line.type}s/${line.sha}` }));
  return { sha, url: `${base}/git/trees/${sha}`, tree, truncated: false };
}

/** The git database: references, commits, trees, blobs. */
export const gitRoutes = ofRepository({
  'GET /git/ref/{ref}': async (state, { params }) => {
    const [sha] = await state.objects.resolve(`refs/${params.ref ?? ''}`);
    if (sha === undefined) throw notFound();
    return { status: 200, body: refReply(state, `refs/${params.ref ?? ''}`, sha) };
  },
  'POST /git/refs': async (state, { body }) => {
    const { ref, sha } = newRef.parse(body);
    try {
      await state.git.run(['update-ref', '--stdin'], { input: `start\ncreate ${ref} ${sha}\ncommit\n` });
    } catch {
      throw new Refusal(422, 'Reference already exists');
    }
    return { status: 201, body: refReply(state, ref, sha) };
  },
  'PATCH /git/refs/{ref}': async (state, { params, body }) => {
    const ref = `refs/${params.ref ?? ''}`;
    const { sha, force } = movedRef.parse(body);
    const [from] = await state.objects.resolve(ref);
    if (from === undefined) throw new Refusal(422, 'Reference does not exist');
    if (!force && (await countCommits(state.git, sha, from)) > 0)
      throw new Refusal(422, 'Update is not a fast forward');
    await state.git.run(['update-ref', '--stdin'], { input: `start\nupdate ${ref} ${sha}\ncommit\n` });
    return { status: 200, body: refReply(state, ref, sha) };
  },
  'DELETE /git/refs/{ref}': async (state, { params }) => {
    const ref = `refs/${params.ref ?? ''}`;
    const branch = ref.replace('refs/heads/', '');
    const [sha] = await state.objects.resolve(ref);
    if (sha === undefined) throw new Refusal(422, 'Reference does not exist');
    if (state.protectedBranches.includes(branch)) throw new Refusal(422, 'Cannot delete this branch');
    await state.git.run(['update-ref', '--stdin'], { input: `start\ndelete ${ref}\ncommit\n` });
    const at = new Date().toISOString();
    for (const pull of state.pulls.filter((one) => one.branch === branch && one.state === 'open'))
      Object.assign(pull, { head: sha, state: 'closed', closedAt: at, updatedAt: at });
    return { status: 204 };
  },
  'GET /git/commits/{commit_sha}': async ({ objects, base }, { params }) => ({
    status: 200,
    body: gitCommit(base, await readCommitObject(objects, params.commit_sha ?? '')),
  }),
  'POST /git/commits': async ({ git, objects, base }, { body }) => {
    const sha = await writeCommit(git, newCommit.parse(body));
    return { status: 201, body: gitCommit(base, await readCommitObject(objects, sha)) };
  },
  'GET /git/trees/{tree_sha}': async (state, { params, query }) => {
    const [sha] = await state.objects.resolve(`${params.tree_sha ?? ''}^{tree}`);
    if (sha === undefined) throw notFound();
    return { status: 200, body: await treeReply(state, sha, query.has('recursive')) };
  },
  'POST /git/trees': async (state, { body }) => {
    const { base_tree, tree } = newTree.parse(body);
    const gone = tree.filter(({ sha }) => sha === null).map(({ path }) => `${base_tree}:${path}`);
    if (gone.length > 0 && (await state.objects.resolve(...gone)).includes(undefined))
      throw new Refusal(422, 'GitRPC::BadObjectState');
    const files = [];
    for (const { path, sha, content } of tree) {
      const bytes = typeof sha === 'string' ? await state.objects.bytes(sha) : Buffer.from(content ?? '');
      if (bytes === undefined) throw new Refusal(422, 'GitRPC::BadObjectState');
      files.push({ path, bytes: sha === null ? null : bytes });
    }
    const commit = await looseCommit(state.git, 'a tree', base_tree, [], files);
    const made = await readCommitObject(state.objects, commit);
    return { status: 201, body: await treeReply(state, made.tree, false) };
  },
  'POST /git/blobs': async ({ git, base }, { body }) => {
    const { content, encoding } = newBlob.parse(body);
    const input = Buffer.from(content, encoding);
    const sha = (await git.run(['hash-object', '-w', '--stdin'], { input })).trim();
    return { status: 201, body: { sha, url: `${base}/git/blobs/${sha}` } };
  },
  'GET /git/blobs/{file_sha}': async ({ objects, base }, { params }) => {
    const sha = params.file_sha ?? '';
    const bytes = await objects.bytes(sha);
    if (bytes === undefined) throw notFound();
    const content = bytes.toString('base64');
    const url = `${base}/git/blobs/${sha}`;
    return {
      status: 200,
      body: { sha, node_id: `B_${sha}`, url, size: bytes.length, content, encoding: 'base64' },
    };
  },
});
