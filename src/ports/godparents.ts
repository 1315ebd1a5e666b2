import type { Day } from '../schema/day.ts';

/** How a search ended, for now: a godparent was introduced, the team took over, or nobody is wanted any more. */
export const godparentOutcomes = ['found', 'team-told', 'stopped'] as const;
type GodparentOutcome = (typeof godparentOutcomes)[number];

/** The search of a godparent for one newcomer. */
export interface GodparentSearch {
  /** Member id. */
  readonly newcomer: string;
  /** Instants in ISO 8601. */
  readonly begunAt: string;
  /** From 1; each restart begins the next. */
  readonly round: number;
  /** Absent while it is under way. */
  readonly outcome?: GodparentOutcome | undefined;
  readonly outcomeAt?: string | undefined;
}

/** A newcomer's request to one member, who is asked once for her, whatever the round. */
export interface GodparentAsked {
  /** Member ids. */
  readonly newcomer: string;
  readonly godparent: string;
  readonly round: number;
  /** Instants in ISO 8601; `askedAt` is the intent, `mailedAt` when the mail was handed over. */
  readonly askedAt: string;
  readonly mailedAt?: string | undefined;
  readonly answer?: 'accepted' | 'declined' | undefined;
  readonly answeredAt?: string | undefined;
  /** Member id of the administrator who chose her by hand. */
  readonly assignedBy?: string | undefined;
  readonly introducedAt?: string | undefined;
}

/** What a member wishes as a godparent. */
export interface GodparentPreferences {
  readonly member: string;
  readonly isPaused: boolean;
  /** Last day of the pause; without it, it lasts. */
  readonly pausedUntil?: Day | undefined;
  /** How many newcomers she accompanies at the same time, at most. */
  readonly capacity: number;
}

/**
 * How an answer was taken: `taken` when another had accepted before, `over` when nobody is looked for any more,
 * `answered` when she had answered before, `unknown` when she was not asked. Nothing changes but by `recorded`.
 */
type GodparentAnswerOutcome = 'recorded' | 'taken' | 'over' | 'answered' | 'unknown';

/** Searches for godparents. Each call is done as a whole; calls for one newcomer take turns. */
export interface Godparents {
  /** Begins a search, or the next round of a stopped one; false where it was begun. */
  begin(newcomer: string, at: Date): Promise<boolean>;
  /** Begins the next round of a search that the team was told of, or that stopped; false for any other. */
  restart(newcomer: string, at: Date): Promise<boolean>;
  search(newcomer: string): Promise<GodparentSearch | undefined>;
  /** The first begun first. */
  searches(): Promise<GodparentSearch[]>;
  /** Every request, the first asked first. */
  requests(): Promise<GodparentAsked[]>;
  /** Those for a newcomer, and those to a member, in the same order. */
  requestsOf(newcomer: string): Promise<GodparentAsked[]>;
  requestsTo(godparent: string): Promise<GodparentAsked[]>;
  /** Notes that a member is about to be asked; false where she was, where another accepted, or nothing is under way. */
  ask(newcomer: string, godparent: string, at: Date): Promise<boolean>;
  /** Her mail was handed over; the first time stands. */
  mailed(newcomer: string, godparent: string, at: Date): Promise<void>;
  /** Notes an answer; an acceptance puts a search that the team was told of under way again. */
  answer(
    newcomer: string,
    godparent: string,
    answer: 'accepted' | 'declined',
    at: Date,
  ): Promise<GodparentAnswerOutcome>;
  /** Notes that an administrator chose a member, who said yes to her; begins the search where there is none. */
  assign(newcomer: string, godparent: string, by: string, at: Date): Promise<'recorded' | 'taken'>;
  /** Both were told of each other: the search has found. */
  introduced(newcomer: string, godparent: string, at: Date): Promise<void>;
  /** Ends a search that is under way and that nobody has accepted; a stop ends any that has not found. */
  end(newcomer: string, outcome: 'team-told' | 'stopped', at: Date): Promise<void>;
  /** Undefined for a member who never said. */
  preferences(member: string): Promise<GodparentPreferences | undefined>;
  allPreferences(): Promise<GodparentPreferences[]>;
  prefer(preferences: GodparentPreferences): Promise<void>;
}
