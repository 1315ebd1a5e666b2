/** How the adapter is told from other users of the forge: by a token, or as an installed GitHub App; never both. */
export type GithubCredentials =
  | {
      readonly token: string;
      readonly appId?: never;
      readonly privateKey?: never;
      readonly installationId?: never;
    }
  | {
      readonly token?: never;
      readonly appId: string | number;
      /** The key's PEM file, as GitHub gives it. */
      readonly privateKey: string;
      readonly installationId: string | number;
    };

interface GithubPlace {
  readonly owner: string;
  readonly repo: string;
  /** The published branch. */
  readonly baseBranch: string;
  /** Folder of the content tree in the repository, "" for the root; "content" unless told. */
  readonly contentFolder?: string;
}

export interface GithubManners {
  /** "https://api.github.com" unless told. */
  readonly apiUrl?: string;
  /** How long one request may take; 10 seconds unless told. */
  readonly timeoutMs?: number;
  /** How long a second of waiting is, before a failed request is made again; tests make it short. */
  readonly secondMs?: number;
  /** Time between two writes, in seconds; GitHub limits who writes faster for long. */
  readonly writeSpacing?: number;
  readonly fetch?: typeof globalThis.fetch;
  /** What the review says that the app makes in the name of a person. */
  readonly approvalText?: (approver: string) => string;
}

export type GithubOptions = GithubCredentials & GithubPlace & GithubManners;

export type GithubOrganisationOptions = GithubCredentials &
  GithubManners & {
    /** The organisation's name, as its address has it. */
    readonly organisation: string;
    /** The team's name, as its address has it. */
    readonly team: string;
  };
