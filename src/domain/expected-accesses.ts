import type { MemberFacts } from '../schema/member-facts.ts';
import type { Day } from '../schema/day.ts';
import { dayOfStep, type DepartureStepName } from './departure-steps.ts';
import { isRunning } from './mission.ts';
import { lastRunningStretch } from './running-stretch.ts';
import { wantedSteps } from './welcome-accesses.ts';

/** What a member should have at each tool by the rules. */
export interface ExpectedAccesses {
  readonly github: 'member' | 'none';
  readonly mattermost: 'community' | 'alumni' | 'none';
  readonly mailbox: 'open' | 'redirection' | 'suspended' | 'none';
  /** Names of lists. */
  readonly lists: readonly string[];
}

/** What decides what a member should have. */
export interface AccessFacts {
  readonly facts: Pick<MemberFacts, 'github' | 'memberType' | 'missions'>;
  /** Her address is an administration's: the community gives her none. */
  readonly keepsOwnAddress: boolean;
  /** Lists that she chose to leave. */
  readonly leftLists: readonly string[];
  /** The last day through which nothing is closed. */
  readonly heldUntil?: Day | undefined;
}

const noAccess: ExpectedAccesses = { github: 'none', mattermost: 'none', mailbox: 'none', lists: [] };

/**
 * What a member should have today: by the table of welcomes while a mission runs, then what the table of departures
 * leaves her. Nothing before her first mission. What a run has not done yet counts as if it were done.
 */
export function expectedAccesses(given: AccessFacts, today: Day): ExpectedAccesses {
  const stretch = lastRunningStretch(given.facts, today);
  if (!stretch) return noAccess;
  if (isRunning(stretch, today) || stretch.end === undefined) return whileRunning(given, today);
  const { end } = stretch;
  const open = whileRunning(given, end);
  if (given.heldUntil !== undefined && today <= given.heldUntil) return open;
  const isReached = (step: DepartureStepName): boolean => dayOfStep(step, end) <= today;
  return {
    github: isReached('leave-github') ? 'none' : open.github,
    mattermost: isReached('deactivate-chat')
      ? 'none'
      : isReached('move-to-alumni')
        ? 'alumni'
        : open.mattermost,
    mailbox: mailboxAfter(open.mailbox, isReached),
    lists: isReached('leave-lists') ? [] : open.lists,
  };
}

function whileRunning({ facts, keepsOwnAddress, leftLists }: AccessFacts, day: Day): ExpectedAccesses {
  const steps = wantedSteps({ facts, leftLists, isNewcomer: false, wantsGodparent: false }, day);
  const has = (name: (typeof steps)[number]['step']) => steps.some(({ step }) => step === name);
  const address = facts.memberType === 'attributaire' ? 'redirection' : 'open';
  return {
    github: has('invite-github') ? 'member' : 'none',
    mattermost: has('join-chat') ? 'community' : 'none',
    mailbox: has('open-mailbox') && !keepsOwnAddress ? address : 'none',
    lists: steps.filter(({ step }) => step === 'join-list').map(({ channel }) => channel),
  };
}

function mailboxAfter(
  open: ExpectedAccesses['mailbox'],
  isReached: (step: DepartureStepName) => boolean,
): ExpectedAccesses['mailbox'] {
  if (open === 'redirection') return isReached('delete-redirections') ? 'none' : open;
  if (open === 'none' || isReached('delete-mailbox')) return 'none';
  return isReached('suspend-mailbox') ? 'suspended' : open;
}
