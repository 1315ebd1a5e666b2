import type { ChatAccount, OrganisationState, StepRecord } from '../../ports.ts';
import type { Account } from '../../schema/account.ts';
import type { Day } from '../../schema/day.ts';
import type { EmailStatus } from '../../schema/email-status.ts';
import type { MemberFacts } from '../../schema/member-facts.ts';
import { isActive } from '../author-activity.ts';
import { departureDay } from '../departure.ts';
import { observedChat, observedGithub, observedLists } from '../observed-accesses.ts';
import { disagreement, type Disagreement } from './disagreement.ts';

/** What the vendors say that a member has; a part is absent where nobody could be asked. */
export interface FoundAccesses {
  /** Her mailbox at the community. */
  readonly hasMailbox?: boolean | undefined;
  /** Whether mails to an address of hers at the community are passed on. */
  readonly isRedirected?: boolean | undefined;
  readonly chat?: Pick<ChatAccount, 'state' | 'inCommunity'> | 'none' | undefined;
  readonly github?: OrganisationState | undefined;
  /** Names of the lists that she is on. */
  readonly lists?: readonly string[] | undefined;
}

/** A published member, with what the database and the vendors hold of her. */
export interface HeldAccesses {
  readonly id: string;
  readonly facts: Pick<MemberFacts, 'github' | 'memberType' | 'missions'>;
  readonly account: Account | undefined;
  readonly records: readonly StepRecord[];
  readonly found: FoundAccesses;
}

/**
 * Where what a vendor says differs from what the database noted as done: an opening of one whose mission runs, a closure
 * of one who has left. What the ledger found without doing it ("nothing to do") says nothing of a vendor.
 */
export function accessDifferences(held: HeldAccesses, today: Day): Disagreement[] {
  const { id, facts } = held;
  if (isActive(facts, today)) return missing(held).map((what) => disagreement('access-missing', id, what));
  const end = departureDay(facts, today);
  if (end === undefined || end >= today) return [];
  const closed = held.records.filter(({ cause, state }) => cause === end && state === 'done');
  return [
    ...stillOpen(held.found, new Set(closed.map(({ step }) => step))).map((what) =>
      disagreement('access-open', id, what),
    ),
    ...accountBehind(held, closed),
  ];
}

const openStatuses: readonly (EmailStatus | undefined)[] = [
  'EMAIL_ACTIVE',
  'EMAIL_ACTIVE_PASSWORD_SETTING_PENDING',
];

function missing({ facts, account, records, found }: HeldAccesses): string[] {
  const acted = records.filter(({ hadNothing }) => !hadNothing);
  const isOpened = openStatuses.includes(account?.emailStatus);
  const lists = observedLists(acted, []).filter(({ does }) => does === 'done');
  return [
    ...(isOpened && found.hasMailbox === false ? ['mailbox'] : []),
    ...(account?.emailStatus === 'EMAIL_REDIRECTION_ACTIVE' && found.isRedirected === false
      ? ['redirections']
      : []),
    ...(observedGithub(acted, facts.github) === 'done' && found.github === 'none' ? ['github'] : []),
    ...(observedChat(acted) === 'done' && found.chat !== undefined && !isInCommunity(found.chat)
      ? ['chat']
      : []),
    ...lists.filter(({ name }) => found.lists?.includes(name) === false).map(({ name }) => `list ${name}`),
  ];
}

const isInCommunity = (chat: FoundAccesses['chat']): boolean =>
  chat !== undefined && chat !== 'none' && chat.state === 'active' && chat.inCommunity;

function stillOpen(found: FoundAccesses, closed: ReadonlySet<string>): string[] {
  const { chat } = found;
  const isOnChat = closed.has('deactivate-chat')
    ? chat !== undefined && chat !== 'none' && chat.state === 'active'
    : closed.has('move-to-alumni') && isInCommunity(chat);
  return [
    ...(closed.has('delete-mailbox') && found.hasMailbox === true ? ['mailbox'] : []),
    ...(closed.has('delete-redirections') && found.isRedirected === true ? ['redirections'] : []),
    ...(closed.has('leave-github') && (found.github ?? 'none') !== 'none' ? ['github'] : []),
    ...(isOnChat ? ['chat'] : []),
    ...(closed.has('leave-lists') ? (found.lists ?? []).map((name) => `list ${name}`) : []),
  ];
}

function accountBehind({ id, account }: HeldAccesses, closed: readonly StepRecord[]): Disagreement[] {
  if (!account) return [];
  const isDone = (name: string) => closed.some(({ step, hadNothing }) => step === name && !hadNothing);
  const isBehind =
    (isDone('suspend-mailbox') || isDone('delete-mailbox')) && openStatuses.includes(account.emailStatus);
  return [
    ...(isBehind ? [disagreement('status-behind', id, account.emailStatus)] : []),
    ...(isDone('erase-private-data') ? [disagreement('data-not-erased', id)] : []),
  ];
}
