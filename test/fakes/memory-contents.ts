import { createHash } from 'node:crypto';
import { fileDiff } from '../../src/adapters/file-diff.ts';
import { plainFolder } from '../../src/adapters/forge-names.ts';
import { changedBytes } from '../../src/adapters/local-forge/changed-bytes.ts';
import type { Contents, NewProposal, Proposal } from '../../src/ports.ts';

/** A forge in memory, which tells the comments on a proposal too. */
export interface MemoryContents extends Contents {
  comments(number: number): readonly string[];
}

type Files = ReadonlyMap<string, Buffer>;
interface Held extends Pick<Proposal, 'number' | 'branch'> {
  readonly proposal: Proposal;
  /** What was published when it was proposed. */
  readonly base: Files;
  readonly after: Files;
}

const at = '2026-11-20T09:00:00.000Z';

/** A forge in memory: a published tree, and proposals that replace whole files. */
export function memoryContents(files: Record<string, string> = {}): MemoryContents {
  let published: Files = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  let revisions = 0;
  const comments = new Map<number, readonly string[]>();
  const all: Held[] = [];
  const newest = (branch: string) => all.findLast((held) => held.branch === branch);
  const put = (held: Held, changes: Partial<Proposal> = {}): Proposal => {
    const proposal = { ...held.proposal, ...changes };
    all[held.number - 1] = { ...held, proposal };
    return proposal;
  };
  const openAt = (number: number) =>
    all.find((held) => held.number === number && held.proposal.state === 'open');
  const treeOf = (branch?: string): Files => {
    if (branch === undefined || branch === 'main') return published;
    const held = newest(branch);
    // The branch of what was merged is gone.
    return held && held.proposal.state !== 'merged' ? held.after : new Map();
  };

  function opened(wanted: NewProposal): Proposal {
    const { branch, title, body, labels, reviewers, changes } = wanted;
    const held = newest(branch);
    const after = changed(published, changes);
    if (held?.proposal.state === 'merged' && pathsThatDiffer(published, after).length === 0)
      return held.proposal;
    const open = held?.proposal.state === 'open' ? held : undefined;
    const isKept = open && pathsThatDiffer(open.after, changed(open.base, changes)).length === 0;
    const number = open?.number ?? all.length + 1;
    const about = { branch, title, body, labels: [...new Set(labels)], reviewers };
    const head = isKept ? open.proposal.head : `proposal-${++revisions}`;
    const url = `/local/propositions/${number}`;
    const proposal: Proposal = { ...about, number, head, url, state: 'open', createdAt: at, updatedAt: at };
    const tree = isKept ? { base: open.base, after: open.after } : { base: published, after };
    return put({ number, branch, proposal, ...tree });
  }

  return {
    read: async (path, branch) => treeOf(branch).get(path)?.toString('utf8'),
    readBytes: async (path, branch) => treeOf(branch).get(path),
    list: async (folder, branch) => {
      const root = plainFolder(folder);
      const isIn = (path: string) => root === '' || path.startsWith(`${root}/`);
      return [...treeOf(branch).keys()].filter(isIn).toSorted();
    },
    propose: async (proposal) => opened(proposal),
    proposeNew: async (proposal) =>
      newest(proposal.branch)?.proposal.state === 'open' ? 'waiting' : opened(proposal),
    find: async (branch) => newest(branch)?.proposal,
    proposals: async (state) =>
      all
        .map(({ proposal }) => proposal)
        .filter((proposal) => proposal.state === state)
        .toReversed(),
    async diff(number) {
      const held = all[number - 1];
      if (!held) return [];
      const { base, after } = held;
      return pathsThatDiffer(base, after).map((path) => fileDiff(path, base.get(path), after.get(path)));
    },
    async merge(number, _approver, head) {
      const held = all[number - 1];
      if (!held) return 'unknown';
      const { proposal, base, after } = held;
      if (proposal.state !== 'open') return proposal.state === 'merged' ? 'already-merged' : 'closed';
      if (head !== undefined && head !== proposal.head) return 'changed';
      const paths = pathsThatDiffer(base, after);
      const inBoth = paths.filter((path) => !isSame(base.get(path), published.get(path)));
      if (inBoth.some((path) => !isSame(after.get(path), published.get(path)))) return 'conflict';
      const next = new Map(published);
      for (const path of paths) {
        const bytes = after.get(path);
        if (bytes) next.set(path, bytes);
        else next.delete(path);
      }
      published = next;
      put(held, { state: 'merged' });
      return 'merged';
    },
    async relabel(number, labels) {
      const held = openAt(number);
      if (held) put(held, { labels: [...new Set(labels)] });
    },
    async flag(number, label, comment) {
      const held = openAt(number);
      if (!held) return;
      put(held, { labels: [...new Set([...held.proposal.labels, label])] });
      comments.set(number, [...new Set([...(comments.get(number) ?? []), comment])]);
    },
    comments: (number) => comments.get(number) ?? [],
    head: async () => {
      const merges = all.filter(({ proposal }) => proposal.state === 'merged').length;
      return createHash('sha1').update(`commit ${merges}`).digest('hex');
    },
    async close(number) {
      const held = openAt(number);
      if (held) put(held, { state: 'closed' });
    },
  };
}

function changed(base: Files, changes: NewProposal['changes']): Files {
  const tree = new Map(base);
  for (const change of changes) {
    const bytes = changedBytes(change);
    if (bytes) tree.set(change.path, bytes);
    else tree.delete(change.path);
  }
  return tree;
}

const isSame = (one: Buffer | undefined, other: Buffer | undefined): boolean =>
  one && other ? one.equals(other) : one === other;

const pathsThatDiffer = (one: Files, other: Files): string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => !isSame(one.get(path), other.get(path)))
    .toSorted();
