/** What is opened for a newcomer, or done for her. */
export type WelcomeStepName = 'mailbox' | 'chat' | 'lists' | 'github' | 'godparent' | 'welcome-mail';

/**
 * The steps in their order, each with those that must be done before. What needs the newcomer's address waits for the
 * mailbox; nothing waits for anything else, so that a vendor that is down delays its own step alone.
 */
export const welcomeTable: readonly {
  readonly name: WelcomeStepName;
  readonly needs: readonly WelcomeStepName[];
}[] = [
  { name: 'mailbox', needs: [] },
  { name: 'chat', needs: ['mailbox'] },
  { name: 'lists', needs: ['mailbox'] },
  { name: 'github', needs: [] },
  { name: 'godparent', needs: [] },
  { name: 'welcome-mail', needs: ['mailbox'] },
];

/** What a member should have, from the first day of her mission on. */
export interface DesiredWelcome {
  /** A mailbox of the community, a redirection, or the administration's address that she keeps. */
  readonly address: 'mailbox' | 'redirection' | 'kept';
  /** Names of the lists. */
  readonly lists: readonly string[];
  /** Whether she gave a GitHub user. */
  readonly github: boolean;
  readonly godparent: boolean;
}

/** What she has; undefined for what could not be asked. */
export interface ObservedWelcome {
  readonly mailbox: 'none' | 'suspended' | 'open' | undefined;
  readonly redirection: boolean | undefined;
  /** No account, one outside the community's team, or one in it. */
  readonly chat: 'none' | 'outside' | 'in-team' | undefined;
  /** Names of the lists that her address is on. */
  readonly lists: readonly string[] | undefined;
  /** Neither invited nor in the organisation and its team, invited to both, or in both. */
  readonly github: 'none' | 'invited' | 'in-team' | undefined;
  /** Whether the search for a godparent has begun. */
  readonly godparent: boolean | undefined;
  /** Whether the welcome mail has left. */
  readonly welcomeMail: boolean | undefined;
}

/** To be done now; waiting for another step; unknown, because it could not be observed; there already; not wanted. */
export type WelcomeState = 'due' | 'waiting' | 'unknown' | 'done' | 'not-needed';

export interface WelcomeStep {
  readonly step: WelcomeStepName;
  readonly state: WelcomeState;
  /** The steps that it waits for. */
  readonly waitsFor?: readonly WelcomeStepName[];
  /** The lists that she is not on yet. */
  readonly missingLists?: readonly string[];
}

/**
 * Every step of a welcome and where it stands, in the order of the table; those that are due can be done in any order.
 * After one is done, its vendor is observed again and the rest asked for anew.
 */
export function welcomeSteps(desired: DesiredWelcome, observed: ObservedWelcome): WelcomeStep[] {
  const steps: WelcomeStep[] = [];
  for (const { name, needs } of welcomeTable) {
    const state = stateOf(name, desired, observed);
    const waitsFor = needs.filter((need) =>
      steps.some(({ step, state: of }) => step === need && !isOver(of)),
    );
    if (isOver(state) || waitsFor.length === 0)
      steps.push({ step: name, state, ...missing(name, state, desired, observed) });
    else steps.push({ step: name, state: 'waiting', waitsFor });
  }
  return steps;
}

const isOver = (state: WelcomeState): boolean => state === 'done' || state === 'not-needed';

function stateOf(name: WelcomeStepName, desired: DesiredWelcome, observed: ObservedWelcome): WelcomeState {
  if (!isWanted(name, desired)) return 'not-needed';
  const there = isThere(name, desired, observed);
  if (there === undefined) return 'unknown';
  return there ? 'done' : 'due';
}

function isWanted(name: WelcomeStepName, desired: DesiredWelcome): boolean {
  if (name === 'mailbox') return desired.address !== 'kept';
  if (name === 'lists') return desired.lists.length > 0;
  if (name === 'github' || name === 'godparent') return desired[name];
  return true;
}

/** Whether she has it; undefined where that could not be asked. */
function isThere(
  name: WelcomeStepName,
  desired: DesiredWelcome,
  observed: ObservedWelcome,
): boolean | undefined {
  switch (name) {
    case 'mailbox':
      if (desired.address === 'redirection') return observed.redirection;
      return observed.mailbox && observed.mailbox === 'open';
    case 'chat':
      return observed.chat && observed.chat === 'in-team';
    case 'lists':
      return observed.lists && missingLists(desired, observed.lists).length === 0;
    case 'github':
      return observed.github && observed.github !== 'none';
    case 'godparent':
      return observed.godparent;
    case 'welcome-mail':
      return observed.welcomeMail;
  }
}

const missingLists = ({ lists }: DesiredWelcome, on: readonly string[]): string[] =>
  lists.filter((list) => !on.includes(list));

const missing = (
  name: WelcomeStepName,
  state: WelcomeState,
  desired: DesiredWelcome,
  { lists }: ObservedWelcome,
): Pick<WelcomeStep, 'missingLists'> =>
  name === 'lists' && state === 'due' && lists ? { missingLists: missingLists(desired, lists) } : {};
