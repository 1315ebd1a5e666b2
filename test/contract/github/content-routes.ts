import { countCommits, readCommitObject, treeLines } from './git-objects.ts';
import { notFound } from './refusal.ts';
import { repository, repositoryCommit } from './shapes.ts';
import { ofRepository, type State } from './state.ts';

const longestText = 1024 * 1024;

function about({ base }: State, path: string, type: 'file' | 'dir', sha: string, size: number) {
  const url = `${base}/contents/${encodeURI(path)}`;
  return {
    ...{ type, name: path.split('/').at(-1), path, sha, size, url, html_url: url },
    git_url: `${base}/git/blobs/${sha}`,
    download_url: null,
    _links: { self: url, git: null, html: null },
  };
}

async function contents(state: State, path: string, ref: string) {
  const [commit] = await state.objects.resolve(`${ref}^{commit}`);
  if (commit === undefined) throw notFound(`No commit found for the ref ${ref}`);
  const [sha] = await state.objects.resolve(`${commit}:${path}`);
  if (sha === undefined) throw notFound();
  const bytes = await state.objects.bytes(sha);
  if (bytes === undefined) {
    const lines = await treeLines(state.git, sha, false);
    return lines.map((line) =>
      about(state, `${path}/${line.path}`, line.type === 'tree' ? 'dir' : 'file', line.sha, 0),
    );
  }
  const size = bytes.length;
  const isLong = size > longestText;
  const base64 = bytes.toString('base64').replace(/.{60}/g, '$&\n');
  const content = isLong ? { content: '', encoding: 'none' } : { content: `${base64}\n`, encoding: 'base64' };
  return { ...about(state, path, 'file', sha, size), ...content };
}

/** The repository itself, its files, and comparisons of its commits. */
export const contentRoutes = ofRepository({
  'GET ': ({ base, owner, name }) => ({ status: 200, body: repository(new URL(base).origin, owner, name) }),
  'GET /contents/{path}': async (state, { params, query }) => ({
    status: 200,
    body: await contents(state, params.path ?? '', query.get('ref') ?? 'refs/heads/main'),
  }),
  'GET /compare/{basehead}': async ({ git, objects, base }, { params }) => {
    const basehead = params.basehead ?? '';
    const [from = '', to = ''] = basehead.split('...');
    const base_commit = await readCommitObject(objects, from);
    const { parents } = await readCommitObject(objects, to);
    const mergeBase = parents[0] === from ? from : (await git.run(['merge-base', from, to])).trim();
    const listed = await git.run(['rev-list', '--reverse', `${from}..${to}`]);
    const shas = listed.split('\n').filter(Boolean);
    const commits = await Promise.all(shas.map((sha) => readCommitObject(objects, sha)));
    const behind = mergeBase === from ? 0 : await countCommits(git, to, from);
    const ahead = commits.length;
    const url = `${base}/compare/${basehead}`;
    return {
      status: 200,
      body: {
        ...{ url, html_url: url, permalink_url: url, diff_url: url, patch_url: url },
        base_commit: repositoryCommit(base, base_commit),
        merge_base_commit: repositoryCommit(base, await readCommitObject(objects, mergeBase)),
        status: ahead > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical',
        ...{ ahead_by: ahead, behind_by: behind, total_commits: ahead },
        commits: commits.map((commit) => repositoryCommit(base, commit)),
      },
    };
  },
});
