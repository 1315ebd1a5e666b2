import { answerableUntil, isAccompanied, isOnPause, usualCapacity } from '../../domain/godparent-facts.ts';
import { done, refused, type AccountOutcome } from '../../domain/account-outcome.ts';
import type { GodparentAsked, GodparentPreferences } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { OwnAccount } from '../account/own-account.ts';
import type { LoggedIn } from '../logged-in.ts';
import { writeAudit } from '../write-audit.ts';
import { answerRefusalNow } from './answer-request.ts';
import { godparentDay } from './read-facts.ts';

/** What a member sees as a godparent. */
export interface OwnMarrainages {
  readonly preferences: Omit<GodparentPreferences, 'member'>;
  /** Whether a pause lasts today. */
  readonly isOnPause: boolean;
  /** Requests that she can answer now. */
  readonly open: readonly { readonly newcomer: string; readonly until: Date }[];
  /** Whom she accompanies, and whom she did; the last one first. */
  readonly present: readonly GodparentAsked[];
  readonly past: readonly GodparentAsked[];
}

/** What a member sees as a godparent now. */
export async function readOwnMarrainages(member: LoggedIn, services: Services): Promise<OwnMarrainages> {
  const { godparents } = services;
  const { id } = member.actor;
  const [held, requests, day] = await Promise.all([
    godparents.preferences(id),
    godparents.requestsTo(id),
    godparentDay(services),
  ]);
  const unanswered = requests.filter(({ answer }) => answer === undefined);
  const refusals = await Promise.all(
    unanswered.map(({ newcomer }) => answerRefusalNow(member, newcomer, services)),
  );
  const accepted = requests.filter(({ answer }) => answer === 'accepted').toReversed();
  const preferences = held ?? { isPaused: false, capacity: usualCapacity };
  return {
    preferences,
    isOnPause: isOnPause(preferences, day.today),
    open: unanswered
      .filter((_, index) => refusals[index] === undefined)
      .map((asked) => ({ newcomer: asked.newcomer, until: answerableUntil(asked) })),
    present: accepted.filter((asked) => isAccompanied(asked, day)),
    past: accepted.filter((asked) => !isAccompanied(asked, day)),
  };
}

/** Keeps what a member wishes as a godparent; a pause ends with its last day, where she gave one. */
export async function changeGodparentPreferences(
  wish: {
    readonly godparentPaused: boolean;
    readonly godparentPausedUntil?: GodparentPreferences['pausedUntil'];
    readonly godparentCapacity: number;
  },
  { account, circumstances }: OwnAccount,
  services: Services,
): Promise<AccountOutcome> {
  const { godparentPaused: isPaused, godparentPausedUntil: pausedUntil, godparentCapacity: capacity } = wish;
  if (pausedUntil !== undefined && !isPaused) return refused('godparentPausedUntil', 'pause-not-ticked');
  if (pausedUntil !== undefined && pausedUntil < circumstances.today)
    return refused('godparentPausedUntil', 'pause-over');
  const { godparents } = services;
  const before = await godparents.preferences(account.id);
  const after = { member: account.id, isPaused, pausedUntil, capacity };
  await godparents.prefer(after);
  await writeAudit(services, {
    actor: account.id,
    action: 'godparent.preferences.change',
    target: account.id,
    before: before && words(before),
    after: words(after),
  });
  return done('godparent-preferences-changed');
}

const words = ({ isPaused, pausedUntil, capacity }: Omit<GodparentPreferences, 'member'>): string =>
  `pause ${isPaused ? (pausedUntil ?? 'oui') : 'non'}, ${capacity}`;
