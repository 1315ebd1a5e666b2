import type { Git } from '../../../src/adapters/local-forge/git.ts';
import type { ObjectReader } from './object-reader.ts';

export interface HeldPull {
  readonly number: number;
  readonly branch: string;
  readonly author: string;
  title: string;
  body: string;
  labels: string[];
  requested: string[];
  state: 'open' | 'closed';
  /** Newest commit of the branch while it is open, the last one afterwards. */
  head: string;
  merge: { readonly sha: string; readonly at: string } | undefined;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
}

export interface HeldReview {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  readonly body: string;
  readonly state: 'APPROVED' | 'COMMENTED';
  readonly commit: string;
}

export interface HeldComment {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  readonly body: string;
  readonly createdAt: string;
}

interface HeldMembership {
  state: 'active' | 'pending';
  readonly isInTeam: boolean;
  /** The membership of the team, where it is another one than the organisation's. */
  readonly inTeam?: 'active' | 'pending';
}

/** An organisation with one team, by user names in lower case. */
export interface HeldOrganisation {
  readonly name: string;
  readonly team: string;
  /** Whom GitHub knows, as they write their names. */
  readonly users: string[];
  /** Names that are organisations'. */
  readonly organisations: string[];
  readonly memberships: Map<string, HeldMembership>;
}

/** What the server knows. */
export interface State {
  readonly git: Git;
  readonly organisation: HeldOrganisation;
  readonly objects: ObjectReader;
  readonly owner: string;
  readonly name: string;
  /** Address of the repository's part of the interface. */
  base: string;
  readonly collaborators: string[];
  readonly pulls: HeldPull[];
  readonly reviews: HeldReview[];
  readonly comments: HeldComment[];
  /** Branches that take pull requests only. */
  readonly protectedBranches: string[];
  /** Addresses that the repository calls; undefined for rights that do not show them. */
  hooks: string[] | undefined;
  /** The address that the App calls. */
  appHook: string;
  /** Texts of GitHub's refusals to merge, given before a merge is tried. */
  readonly mergeRefusals: string[];
}

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Who asks. */
  readonly login: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export type Handler = (state: State, call: Call) => Promise<Answer> | Answer;
/** Requests by method and path, as GitHub's description writes them. */
export type Routes = Readonly<Record<string, Handler>>;

const repositoryPath = '/repos/{owner}/{repo}';
/** Routes below the repository. */
export const ofRepository = (routes: Routes): Routes =>
  Object.fromEntries(
    Object.entries(routes).map(([route, handler]) => [route.replace(' ', ` ${repositoryPath}`), handler]),
  );
