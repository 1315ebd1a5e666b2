import type { Asked, Page } from './page.ts';

export interface AuditEvent {
  /** An instant in ISO 8601. */
  readonly at: string;
  /** Member id of the person, or the name of the job. */
  readonly actor: string;
  /** What was done, "account.secondary-email.change". */
  readonly action: string;
  /** Member id of the account, or path of the content, that it was done to. */
  readonly target: string;
  /** Values before and after; private ones are masked before they come here. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Which events are asked for; each part that is there narrows. */
export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly target?: string | undefined;
  /** The first instant, in ISO 8601. */
  readonly from?: string | undefined;
  /** The instant before which they are, in ISO 8601. */
  readonly before?: string | undefined;
}

/** Who did what to whom. Events are kept for good; those of long ago are revised once, to name nobody. */
export interface Audit {
  write(event: AuditEvent): Promise<void>;
  /**
   * Revises events of before a moment that were not revised yet, the oldest first, together; their moment stays. How
   * many they were.
   */
  revise(before: Date, size: number, revised: (event: AuditEvent) => AuditEvent): Promise<number>;
  /** Newest first. */
  page(filter: AuditFilter, asked: Asked): Promise<Page<AuditEvent>>;
}
