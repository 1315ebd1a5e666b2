import type { EmbeddedMailboxes } from '../../src/adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { isActive } from '../../src/domain/author-activity.ts';
import { addDays, daysBetween } from '../../src/domain/calendar.ts';
import { lastRunningStretch } from '../../src/domain/running-stretch.ts';
import type { Day } from '../../src/schema/day.ts';
import type { MemberFacts } from '../../src/schema/member-facts.ts';
import type { Services } from '../../src/services.ts';
import type { Person } from './people.ts';

/** What is asked after a run that nothing disturbed. */
export interface Observed {
  readonly person: Person;
  readonly facts: MemberFacts;
  readonly heldUntil: Day | undefined;
  /** When her mailbox was suspended last, for the departure that is under way. */
  readonly suspendedOn: Day | undefined;
  readonly today: Day;
  readonly mailboxes: EmbeddedMailboxes;
  readonly services: Services;
  /** Keys of the mails that left. */
  readonly mails: ReadonlySet<string>;
}

/** Where the world differs from what the rules ask (rules.md, "Departure", "Welcome"), in words. */
export async function differences(observed: Observed): Promise<string[]> {
  const { facts, person, today } = observed;
  const stretch = lastRunningStretch(facts, today);
  if (stretch === undefined) return [];
  const found = isActive(facts, today)
    ? [...(await missing(observed)), ...(await unsentReminders(observed, stretch))]
    : stretch.end === undefined || isHeld(observed)
      ? []
      : await stillOpen(observed, stretch.end);
  return found.map(
    (what) => `${today} ${person.id} (${stretch.start} to ${stretch.end ?? 'no end'}): ${what}`,
  );
}

const isHeld = ({ heldUntil, today }: Observed): boolean => heldUntil !== undefined && heldUntil >= today;

const addressesOf = ({ id, account }: Person): string[] =>
  [
    `${id}@communs.example`,
    `${id}-attr@communs.example`,
    account?.primaryEmail,
    account?.secondaryEmail,
  ].filter((address) => address !== undefined);

const chatOf = async ({ person, services }: Observed) => {
  for (const address of addressesOf(person)) {
    const found = await services.chatAccounts?.find(address);
    if (found) return found;
  }
  return undefined;
};

/** What a member whose mission runs should have, and does not have. */
async function missing(observed: Observed): Promise<string[]> {
  const { facts, mailboxes, person, services } = observed;
  const account = await services.accounts.find(person.id);
  // Whoever was never registered has what she had; whose data were erased comes by the form again.
  if (!account) return [];
  const { github } = facts;
  const isPlain = account.primaryEmail === `${person.id}@communs.example`;
  const isClosed = ['EMAIL_UNSET', 'EMAIL_SUSPENDED', 'EMAIL_DELETED', 'EMAIL_EXPIRED'].includes(
    account.emailStatus,
  );
  const chat = await chatOf(observed);
  return [
    ...(isPlain && !(await mailboxes.exists(person.id)) ? ['no mailbox'] : []),
    ...(isClosed ? [`address ${account.emailStatus}`] : []),
    ...(chat && (!chat.inCommunity || chat.state !== 'active') ? ['not in the team of the chat'] : []),
    ...(person.isNewcomer && !chat ? ['no account on the chat'] : []),
    ...(github !== undefined && (await services.organisation?.state(github)) === 'none'
      ? ['not in GitHub']
      : []),
    ...((await onAnyList(observed)) ? [] : ['on no list']),
    ...(person.isNewcomer && !observed.mails.has(`bienvenue/${person.id}`) ? ['no welcome mail'] : []),
  ];
}

const onAnyList = async ({ person, services }: Observed): Promise<boolean> => {
  for (const address of addressesOf(person))
    if ((await services.mailingLists.listsOf(address)).includes('incubateur')) return true;
  return false;
};

/** The reminder whose days these are must have left; those that it took the place of may have. */
async function unsentReminders(
  { mails, person, services, today }: Observed,
  { start, end }: { readonly start: Day; readonly end?: Day | undefined },
): Promise<string[]> {
  if (end === undefined || !(await services.accounts.find(person.id))) return [];
  const left = daysBetween(today, end);
  const name = left <= 2 ? 'reminder-2' : left <= 15 ? 'reminder-15' : left <= 30 ? 'reminder-30' : undefined;
  if (name === undefined || addDays(end, -Number(name.slice(9))) < start) return [];
  return mails.has(`depart/${person.id}/${end}/${name}/premiere`) ? [] : [`${name} did not leave`];
}

/** What should be closed by now, and is open. */
async function stillOpen(observed: Observed, end: Day): Promise<string[]> {
  const { facts, mailboxes, person, services, suspendedOn, today } = observed;
  const days = daysBetween(end, today);
  const isOver = suspendedOn !== undefined && daysBetween(suspendedOn, today) >= 7;
  const chat = await chatOf(observed);
  const { github } = facts;
  const exists = await mailboxes.exists(person.id);
  const redirected = [
    ...(await mailboxes.redirections(person.id)),
    ...(await mailboxes.redirections(`${person.id}-attr`)),
  ];
  return [
    ...(exists && !(await mailboxes.isSuspended(person.id)) ? ['the mailbox opens'] : []),
    ...(redirected.length > 0 ? ['mails are redirected'] : []),
    ...(github !== undefined && (await services.organisation?.state(github)) !== 'none' ? ['in GitHub'] : []),
    ...(days >= 3 && chat?.inCommunity === true ? ['in the team of the chat'] : []),
    ...(days >= 30 && isOver && exists ? ['the mailbox is there'] : []),
    ...(days >= 30 && (await onAnyList(observed)) ? ['on a list'] : []),
    ...(days >= 90 && chat?.state === 'active' ? ['the chat account is active'] : []),
  ];
}
