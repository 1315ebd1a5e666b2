/** A change of the content that waits for a teammate, or did: a pull request. */
export interface Proposal {
  readonly number: number;
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** Users of the forge who are asked for a review. */
  readonly reviewers: readonly string[];
  readonly state: 'open' | 'merged' | 'closed';
  /** Names what it proposes: another name after every change of it. */
  readonly head: string;
  /** Where people see it. */
  readonly url: string;
  /** Instants in ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A file of the content tree as a proposal leaves it: text, or a picture. */
export type FileChange = {
  /** Path inside the content tree, "_authors/ondine.mistral.md". */
  readonly path: string;
} & (
  | {
      /** The whole text; null takes the file away. */
      readonly text: string | null;
    }
  | { readonly bytes: Uint8Array }
);

export interface NewProposal extends Pick<Proposal, 'branch' | 'title' | 'body' | 'labels' | 'reviewers'> {
  readonly changes: readonly FileChange[];
  /** Who is named as the author of the commit; the secretariat itself unless told. */
  readonly author?: { readonly name: string; readonly email: string } | undefined;
}

export interface FileDiff {
  readonly path: string;
  /** Text before and after, null where there is no file. */
  readonly before: string | null;
  readonly after: string | null;
  /** The file is, or was, no text, such as a picture; both texts are null then. */
  readonly isBinary?: true;
}

/** How an approval ended; a conflict is for people to solve, and what was `changed` for people to look at again. */
export type MergeOutcome = 'merged' | 'already-merged' | 'conflict' | 'changed' | 'closed' | 'unknown';

/** The forge that holds the content. Each call can be repeated: same names, same effect, nothing twice. */
export interface Contents {
  /** Text of a file, on the published branch unless a branch is named; undefined where there is none. */
  read(path: string, branch?: string): Promise<string | undefined>;
  /** Same for a file that is no text. */
  readBytes(path: string, branch?: string): Promise<Uint8Array | undefined>;
  /** Paths of all files under a folder of the content tree, sorted; [] where there is none. */
  list(folder: string, branch?: string): Promise<string[]>;
  /**
   * Opens a proposal on its branch, one commit on top of the published branch. Where one is open on that branch, the
   * same is given back, updated when a file, the title, the body, labels or reviewers differ.
   */
  propose(proposal: NewProposal): Promise<Proposal>;
  /** Same where nothing is open on its branch; otherwise 'waiting', and nothing is changed. */
  proposeNew(proposal: NewProposal): Promise<Proposal | 'waiting'>;
  /** The newest proposal on a branch, whatever its state. */
  find(branch: string): Promise<Proposal | undefined>;
  /** Proposals in a state, newest first. */
  proposals(state: Proposal['state']): Promise<Proposal[]>;
  /** What a proposal changes; [] for an unknown one. */
  diff(number: number): Promise<FileDiff[]>;
  /**
   * Approves in the name of a person and merges; where `head` is given, only what it names. The branch goes away: what
   * is proposed there next is new.
   */
  merge(number: number, approver: string, head?: string): Promise<MergeOutcome>;
  /** Closes without merging; nothing for one that is not open. */
  close(number: number): Promise<void>;
  /** Gives an open proposal these labels in the place of its own; nothing for one that is not open. */
  relabel(number: number, labels: readonly string[]): Promise<void>;
  /** Marks an open proposal with a label and a comment of plain text, each once; nothing for one that is not open. */
  flag(number: number, label: string, comment: string): Promise<void>;
  /** Names the content as it is published now: another name after every merge. */
  head(): Promise<string>;
}
