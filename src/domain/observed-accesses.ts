import type { StepRecord } from '../ports.ts';
import type { EmailStatus } from '../schema/email-status.ts';

/**
 * What the last step that concerns an access left: open, out of use, closed, not as meant because it failed; unknown
 * where nobody noted anything.
 */
export const observations = ['done', 'suspended', 'deleted', 'failed', 'unknown'] as const;
export type Observation = (typeof observations)[number];

type Ends = Readonly<Record<string, Observation>>;

const githubEnds: Ends = { 'invite-github': 'done', 'restore-github': 'done', 'leave-github': 'deleted' };
const chatEnds: Ends = {
  'join-chat': 'done',
  'restore-chat': 'done',
  'move-to-alumni': 'suspended',
  'deactivate-chat': 'deleted',
};
const listEnds: Ends = { 'join-list': 'done', 'restore-lists': 'done', 'leave-lists': 'deleted' };
const mailboxEnds: Ends = {
  'open-mailbox': 'done',
  'restore-mailbox': 'done',
  'suspend-mailbox': 'suspended',
  'delete-mailbox': 'deleted',
  'delete-redirections': 'deleted',
};
/** What closes one kind of address, and finds nothing where she has the other. */
const ofOneKind: ReadonlySet<string> = new Set(['suspend-mailbox', 'delete-redirections']);
/** Openings; taken back when the ledger cancels them. */
const openings: ReadonlySet<string> = new Set(['invite-github', 'join-list']);

/** What the ledger says of a member's place in the organisation. */
export const observedGithub = (records: readonly StepRecord[], user: string | undefined): Observation =>
  lastOf(
    records.filter(({ step, channel }) => step !== 'invite-github' || channel === user?.toLowerCase()),
    githubEnds,
  );

/** What the ledger says of a member's account on the chat; suspended: among the alumni. */
export const observedChat = (records: readonly StepRecord[]): Observation => lastOf(records, chatEnds);

/** What the ledger says of the lists that a member should be on, or was put on. */
export const observedLists = (
  records: readonly StepRecord[],
  expected: readonly string[],
): { readonly name: string; readonly does: Observation }[] => {
  const joined = records.filter(({ step }) => step === 'join-list').map(({ channel }) => channel);
  return [...new Set([...expected, ...joined])].sort().map((name) => ({
    name,
    does: lastOf(
      records.filter(({ step, channel }) => step !== 'join-list' || channel === name),
      listEnds,
    ),
  }));
};

const statuses: Partial<Record<EmailStatus, Observation>> = {
  EMAIL_ACTIVE: 'done',
  EMAIL_ACTIVE_PASSWORD_SETTING_PENDING: 'done',
  EMAIL_REDIRECTION_ACTIVE: 'done',
  EMAIL_SUSPENDED: 'suspended',
  EMAIL_EXPIRED: 'suspended',
  EMAIL_DELETED: 'deleted',
};

/**
 * What her account says of a member's address. The ledger says more of a step that fails and of redirections, which
 * accounts do not follow, and all that is known once an account is erased.
 */
export function observedMailbox(
  records: readonly StepRecord[],
  status: EmailStatus | undefined,
): Observation {
  const noted = lastOf(
    records.filter(({ step, hadNothing }) => !hadNothing || !ofOneKind.has(step)),
    mailboxEnds,
  );
  if (noted === 'failed' || status === undefined) return noted;
  if (status === 'EMAIL_REDIRECTION_ACTIVE' && noted === 'deleted') return noted;
  return statuses[status] ?? 'unknown';
}

function lastOf(records: readonly StepRecord[], ends: Ends): Observation {
  const told = records.filter(
    ({ step, state }) =>
      step in ends &&
      (state === 'done' || state === 'failed' || (state === 'cancelled' && openings.has(step))),
  );
  const last = told.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1);
  if (!last) return 'unknown';
  if (last.state === 'failed') return 'failed';
  return last.state === 'cancelled' ? 'deleted' : (ends[last.step] ?? 'unknown');
}
