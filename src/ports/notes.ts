/** A remark on a proposal, for those who make it and those who approve it. */
export interface Note {
  /** Opaque, given by whoever writes it. */
  readonly id: string;
  /** The branch of the proposal. */
  readonly branch: string;
  /** Id of the member who wrote it. */
  readonly author: string;
  readonly text: string;
  /** Instant in ISO 8601. */
  readonly at: string;
  /** Whether what it asks for is done. */
  readonly resolved: boolean;
}

/** Remarks on proposals. */
export interface Notes {
  /** Those on a branch, oldest first. */
  of(branch: string): Promise<Note[]>;
  /** Keeps a note; one with the same id stays as it is. */
  add(note: Note): Promise<void>;
  /** The note afterwards; undefined for an unknown one. */
  change(id: string, changes: Partial<Pick<Note, 'text' | 'resolved'>>): Promise<Note | undefined>;
  remove(id: string): Promise<void>;
  /** Takes all notes of a branch away: what they were on has ended. */
  clear(branch: string): Promise<void>;
}
