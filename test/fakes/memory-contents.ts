import type { Contents, NewProposal, Proposal } from '../../src/ports.ts';

/** A forge in memory, which tells the comments on a proposal too. */
export interface MemoryContents extends Contents {
  comments(number: number): readonly string[];
}

/** A forge in memory: a published tree, and proposals that replace whole files. */
export function memoryContents(files: Record<string, string> = {}): MemoryContents {
  const published = new Map(Object.entries(files));
  const comments = new Map<number, readonly string[]>();
  const proposals: (Proposal & { readonly changes: NewProposal['changes'] })[] = [];
  const put = (proposal: (typeof proposals)[number]) => {
    proposals[proposal.number - 1] = proposal;
    return proposal;
  };
  const treeOf = (branch?: string) => {
    const tree = new Map(published);
    for (const { path, text } of proposals.findLast((held) => held.branch === branch)?.changes ?? [])
      if (text === null) tree.delete(path);
      else tree.set(path, text);
    return tree;
  };
  return {
    read: async (path, branch) => treeOf(branch).get(path),
    list: async (folder, branch) =>
      [...treeOf(branch).keys()].filter((path) => path.startsWith(`${folder}/`)).toSorted(),
    async propose(proposal) {
      const open = proposals.findLast((held) => held.branch === proposal.branch && held.state === 'open');
      const number = open?.number ?? proposals.length + 1;
      const at = '2026-11-20T09:00:00.000Z';
      return put({
        ...proposal,
        number,
        state: 'open',
        url: `/local/propositions/${number}`,
        createdAt: at,
        updatedAt: at,
      });
    },
    find: async (branch) => proposals.findLast((held) => held.branch === branch),
    proposals: async (state) => proposals.filter((held) => held.state === state).toReversed(),
    diff: async (number) =>
      (proposals[number - 1]?.changes ?? []).map(({ path, text }) => ({
        path,
        before: published.get(path) ?? null,
        after: text,
      })),
    async merge(number) {
      const proposal = proposals[number - 1];
      if (!proposal) return 'unknown';
      if (proposal.state !== 'open') return proposal.state === 'merged' ? 'already-merged' : 'closed';
      for (const [path, text] of treeOf(proposal.branch)) published.set(path, text);
      put({ ...proposal, state: 'merged' });
      return 'merged';
    },
    async flag(number, label, comment) {
      const proposal = proposals[number - 1];
      if (proposal?.state !== 'open') return;
      put({ ...proposal, labels: [...new Set([...proposal.labels, label])] });
      comments.set(number, [...new Set([...(comments.get(number) ?? []), comment])]);
    },
    comments: (number) => comments.get(number) ?? [],
    head: async () => `commit-${proposals.filter(({ state }) => state === 'merged').length}`,
    async close(number) {
      const proposal = proposals[number - 1];
      if (proposal?.state === 'open') put({ ...proposal, state: 'closed' });
    },
  };
}
