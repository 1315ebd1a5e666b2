import { z } from 'zod';
import { countCommits, looseCommit, readCommitObject, treeLines } from './git-objects.ts';
import { notFound, Refusal } from './refusal.ts';
import { gitCommit } from './shapes.ts';
import { ofRepository, type State } from './state.ts';

const newTree = z.object({
  base_tree: z.string(),
  tree: z.array(z.object({ path: z.string(), sha: z.null().optional(), content: z.string().optional() })),
});
const newCommit = z.object({ message: z.string(), tree: z.string(), parents: z.array(z.string()) });
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
  'GET /git/commits/{commit_sha}': async ({ objects, base }, { params }) => ({
    status: 200,
    body: gitCommit(base, await readCommitObject(objects, params.commit_sha ?? '')),
  }),
  'POST /git/commits': async ({ git, objects, base }, { body }) => {
    const { message, tree, parents } = newCommit.parse(body);
    const sha = await looseCommit(git, message, tree, parents);
    return { status: 201, body: gitCommit(base, await readCommitObject(objects, sha)) };
  },
  'GET /git/trees/{tree_sha}': async (state, { params, query }) => {
    const [sha] = await state.objects.resolve(`${params.tree_sha ?? ''}^{tree}`);
    if (sha === undefined) throw notFound();
    return { status: 200, body: await treeReply(state, sha, query.has('recursive')) };
  },
  'POST /git/trees': async (state, { body }) => {
    const { base_tree, tree } = newTree.parse(body);
    const gone = tree
      .filter(({ content }) => content === undefined)
      .map(({ path }) => `${base_tree}:${path}`);
    if (gone.length > 0 && (await state.objects.resolve(...gone)).includes(undefined))
      throw new Refusal(422, 'GitRPC::BadObjectState');
    const files = tree.map(({ path, content }) => ({
      path,
      bytes: content === undefined ? null : Buffer.from(content),
    }));
    const commit = await looseCommit(state.git, 'a tree', base_tree, [], files);
    const made = await readCommitObject(state.objects, commit);
    return { status: 201, body: await treeReply(state, made.tree, false) };
  },
  'GET /git/blobs/{file_sha}': async ({ objects, base }, { params }) => {
    const sha = params.file_sha ?? '';
    const text = await objects.text(sha);
    if (text === undefined) throw notFound();
    const content = Buffer.from(text).toString('base64');
    const url = `${base}/git/blobs/${sha}`;
    return {
      status: 200,
      body: { sha, node_id: `B_${sha}`, url, size: Buffer.byteLength(text), content, encoding: 'base64' },
    };
  },
});
