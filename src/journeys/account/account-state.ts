import { approversOf } from '../../domain/approvers.ts';
import { mailboxOf } from '../../domain/community-mailbox.ts';
import { isAllowed, type Circumstances } from '../../domain/permissions.ts';
import type { AuditEvent, Confirmation, Contribution, Proposal, Responder } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { memberRoles } from '../member-roles.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { ownContributions } from '../reviews/own-proposals.ts';
import type { OwnAccount } from './own-account.ts';
import { pageBranch } from './proposed-page.ts';

/** A part that could not be read, and why, for operators. */
interface Unreachable {
  readonly kind: 'unreachable';
  readonly fault: unknown;
}

/** A member's mailbox at the community; `unreachable` while its vendor does not answer. */
type MailboxState =
  | { readonly kind: 'none' }
  | Unreachable
  | {
      readonly kind: 'open';
      readonly responder?: Responder | undefined;
      readonly redirections: readonly string[];
    };

/** A change of her page that waits, and the names of those who may approve it; `unreachable` while the forge is. */
type WaitingChange =
  | { readonly kind: 'none' }
  | Unreachable
  | { readonly kind: 'waiting'; readonly proposal: Proposal; readonly approvers: readonly string[] };

/** All that a member sees of her account. */
export interface AccountState extends OwnAccount {
  /** Whether she may change it, or only read it and ask for an extension. */
  readonly mayChange: boolean;
  readonly confirmations: readonly Confirmation[];
  readonly mailbox: MailboxState;
  readonly change: WaitingChange;
  /** Her parts in what is proposed, and in what ended in the last 7 days. */
  readonly contributions: readonly Contribution[];
}

/** What a member sees of her account now. A vendor that does not answer hides its own part alone. */
export async function accountState(own: OwnAccount, services: Services): Promise<AccountState> {
  const { actor, account, circumstances } = own;
  const [confirmations, mailbox, change, contributions] = await Promise.all([
    services.confirmations.waiting(account.id, services.clock.now()),
    readMailbox(own, services).catch(unreachable),
    readChange(own, services).catch(unreachable),
    ownContributions(account.id, services),
  ]);
  const mayChange = isAllowed(actor, { action: 'change-account', account: account.id }, circumstances);
  return { ...own, mayChange, confirmations, mailbox, change, contributions };
}

const unreachable = (fault: unknown): Unreachable => ({ kind: 'unreachable', fault });

async function readMailbox(
  { account }: OwnAccount,
  { mailboxes, settings }: Services,
): Promise<MailboxState> {
  const mailbox = mailboxOf(account, settings);
  if (mailbox === undefined || !(await mailboxes.exists(mailbox))) return { kind: 'none' };
  const [responder, redirections] = await Promise.all([
    mailboxes.responder(mailbox),
    mailboxes.redirections(mailbox),
  ]);
  return { kind: 'open', responder, redirections };
}

async function readChange(
  { account, circumstances }: OwnAccount,
  { contents, settings }: Services,
): Promise<WaitingChange> {
  const proposal = await contents.find(pageBranch(account.id));
  if (proposal?.state !== 'open') return { kind: 'none' };
  return { kind: 'waiting', proposal, approvers: approverNames(account.id, circumstances, { settings }) };
}

/** The names of those who may approve what a member proposes on her own page. */
export function approverNames(
  member: string,
  circumstances: Circumstances,
  { settings }: Pick<Services, 'settings'>,
): string[] {
  const wish = { action: 'approve', collection: 'authors', id: member, by: member } as const;
  const approvers = approversOf(wish, circumstances, (id) => memberRoles(id, circumstances, settings));
  return approvers.map((id) => nameInCommunity(id, circumstances).fullname);
}

/** What happened to her account, newest first. */
export async function ownHistory(
  { account }: OwnAccount,
  { audit }: Services,
): Promise<readonly AuditEvent[]> {
  return (await audit.page({ target: account.id }, { size: 100 })).items;
}
