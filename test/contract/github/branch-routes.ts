import { readCommitObject } from './git-objects.ts';
import { notFound, Refusal } from './refusal.ts';
import { repositoryCommit } from './shapes.ts';
import { ofRepository } from './state.ts';

/** Branches with their protection, and the addresses that the repository calls. */
export const branchRoutes = ofRepository({
  'GET /branches/{branch}': async ({ objects, base, protectedBranches }, { params }) => {
    const name = params.branch ?? '';
    const [sha] = await objects.resolve(`refs/heads/${name}`);
    if (sha === undefined) throw notFound('Branch not found');
    const url = `${base}/branches/${encodeURIComponent(name)}`;
    return {
      status: 200,
      body: {
        name,
        commit: repositoryCommit(base, await readCommitObject(objects, sha)),
        _links: { self: url, html: url },
        protected: protectedBranches.includes(name),
        protection: {},
        protection_url: `${url}/protection`,
      },
    };
  },
  'GET /hooks': ({ hooks }) => {
    if (hooks === undefined) throw new Refusal(403, 'Resource not accessible by personal access token');
    return { status: 200, body: hooks.map((url) => ({ active: true, config: { url } })) };
  },
});
