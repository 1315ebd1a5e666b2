import type { Day } from '../schema/day.ts';
import type { MemberFacts } from '../schema/member-facts.ts';
import { runningMissions } from './author-activity.ts';
import { communityList, startupList } from './startup-list.ts';

/** What is opened for a member, or done for her. */
export type WelcomeStepName =
  'open-mailbox' | 'join-chat' | 'join-list' | 'invite-github' | 'begin-godparent' | 'welcome-mail';

/** A step of a welcome; its channel says which list, or which user of the forge. */
export interface WelcomeStep {
  readonly step: WelcomeStepName;
  readonly channel: string;
}

/**
 * The steps in their order, each with those that must be done before. What needs the member's address waits for the
 * mailbox; nothing waits for anything else, so that a vendor that is down delays its own step alone.
 */
export const welcomeTable: readonly {
  readonly name: WelcomeStepName;
  readonly needs: readonly WelcomeStepName[];
}[] = [
  { name: 'open-mailbox', needs: [] },
  { name: 'join-chat', needs: ['open-mailbox'] },
  { name: 'join-list', needs: ['open-mailbox'] },
  { name: 'invite-github', needs: [] },
  { name: 'begin-godparent', needs: [] },
  { name: 'welcome-mail', needs: ['open-mailbox'] },
];

/** What decides which accesses a member should have. */
export interface WelcomeWishes {
  readonly facts: Pick<MemberFacts, 'github' | 'missions'>;
  /** She arrives, rather than goes on or comes back. */
  readonly isNewcomer: boolean;
  readonly wantsGodparent: boolean;
  /** Lists that she chose to leave. */
  readonly leftLists: readonly string[];
}

/** The steps that give a member whose mission runs what she should have (rules.md, "Welcome"). */
export function wantedSteps(
  { facts, isNewcomer, wantsGodparent, leftLists }: WelcomeWishes,
  today: Day,
): WelcomeStep[] {
  const lists = wantedLists(facts, today).filter((list) => !leftLists.includes(list));
  return [
    { step: 'open-mailbox', channel: 'mailbox' },
    { step: 'join-chat', channel: 'chat' },
    ...lists.map((list): WelcomeStep => ({ step: 'join-list', channel: list })),
    ...(facts.github === undefined
      ? []
      : [{ step: 'invite-github', channel: facts.github.toLowerCase() } as const]),
    ...(isNewcomer && wantsGodparent ? [{ step: 'begin-godparent', channel: 'godparent' } as const] : []),
    ...(isNewcomer ? [{ step: 'welcome-mail', channel: 'mail' } as const] : []),
  ];
}

/** The lists of a member whose mission runs: everybody's, and those of her startups. */
export const wantedLists = (facts: Pick<MemberFacts, 'missions'>, today: Day): string[] => [
  ...new Set([
    communityList,
    ...runningMissions(facts, today).flatMap(({ startups }) => startups.map(startupList)),
  ]),
];
