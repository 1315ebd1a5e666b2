import type { Day } from '../schema/day.ts';
import type { ToolRequestEnd, ToolRequestState } from '../schema/tool-request.ts';
import type { Asked, Page } from './page.ts';

/** A question of a tool as it was asked, and what the member answered. */
interface ToolAnswer {
  readonly question: string;
  readonly answer: string;
}

/** A member's request of access to a tool, and the access that came of it. Instants in ISO 8601. */
export interface ToolRequest {
  /** Opaque, given by whoever asks. */
  readonly id: string;
  /** Id of the member. */
  readonly member: string;
  /** Id of the tool in the catalogue. */
  readonly tool: string;
  readonly answers: readonly ToolAnswer[];
  readonly reason: string;
  readonly askedAt: string;
  readonly decision?: 'granted' | 'refused' | undefined;
  /** Id of the member who decided. */
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: string | undefined;
  /** What a refusal, or a revocation, is explained by. */
  readonly word?: string | undefined;
  /** The last day of the access; without it, it lasts until the mission ends. */
  readonly until?: Day | undefined;
  readonly endedAt?: string | undefined;
  /** Id of the member who ended it, or the name of the job. */
  readonly endedBy?: string | undefined;
  readonly endedBecause?: ToolRequestEnd | undefined;
}

/** What changes in a request after it was made. */
export type ToolRequestChanges = Partial<
  Omit<ToolRequest, 'id' | 'member' | 'tool' | 'answers' | 'reason' | 'askedAt'>
>;

/** Requests of access to tools, kept when they have ended; one at most is open for a member and a tool. */
export interface ToolRequests {
  /** Keeps a request, unless one of that member and tool is open: that one is given back unchanged. */
  ask(request: ToolRequest): Promise<ToolRequest>;
  find(id: string): Promise<ToolRequest | undefined>;
  /**
   * Changes an open request that stands as expected, in one step; the request afterwards, undefined where it is unknown
   * or stands elsewhere.
   */
  change(
    id: string,
    expected: 'waiting' | 'granted',
    changes: ToolRequestChanges,
  ): Promise<ToolRequest | undefined>;
  /** Those that have not ended, the first asked first. */
  open(): Promise<ToolRequest[]>;
  /** Those that ended at this moment or later, the first to end first. */
  endedSince(moment: Date): Promise<ToolRequest[]>;
  /** A member's, the last asked first. */
  ofMember(member: string): Promise<ToolRequest[]>;
  /** Those in a state, or all of them; the last asked first. */
  page(state: ToolRequestState | undefined, asked: Asked): Promise<Page<ToolRequest>>;
}
