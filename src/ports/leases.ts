/** What a run may do alone until its lease ends. */
interface Lease {
  /** Where the last run stopped; undefined where it came to the end. */
  readonly cursor?: string | undefined;
}

/** Lets one run of a process at a time do its work; a run that dies loses its lease when that expires. */
export interface Leases {
  /**
   * A lease for this holder; undefined while another one's is good. One that would end more than an hour after the one
   * that is asked for was made while a clock was ahead, and keeps nobody away.
   */
  take(name: string, holder: string, until: Date, now: Date): Promise<Lease | undefined>;
  /** Prolongs the holder's lease and notes where it is; false where it is no longer the holder's. */
  renew(name: string, holder: string, until: Date, cursor: string | undefined): Promise<boolean>;
  /** Ends the holder's lease; nothing where it is another's. */
  release(name: string, holder: string, cursor: string | undefined, now: Date): Promise<void>;
}
