import { mailboxOf } from '../domain/community-mailbox.ts';
import { describeFault } from '../domain/describe-fault.ts';
import { maskedAddress } from '../domain/masked.ts';
import type { Account } from '../schema/account.ts';
import type { Services } from '../services.ts';
import { writeAudit } from './write-audit.ts';

/** What a run did: whose mailbox it deleted, and whose it could not. */
export interface DeletedMailboxes {
  readonly deleted: string[];
  readonly failed: { readonly what: string; readonly cause: string }[];
}

const actor = 'suppression-des-boites';

/**
 * Deletes the community mailboxes that members gave up for an administration's address, once the time to undo is over.
 * Safe to repeat: each step finds what an earlier run has done. One failure keeps nobody else waiting.
 */
export async function deleteFormerMailboxes(services: Services): Promise<DeletedMailboxes> {
  const result: DeletedMailboxes = { deleted: [], failed: [] };
  for (const account of await services.accounts.withMailboxToDelete(services.clock.now())) {
    try {
      await deleteMailbox(account, services);
      result.deleted.push(account.id);
    } catch (fault) {
      result.failed.push({ what: account.id, cause: describeFault(fault) });
    }
  }
  return result;
}

async function deleteMailbox(
  { id, formerPrimaryEmail }: Account,
  services: Pick<Services, 'accounts' | 'audit' | 'clock' | 'mailboxes' | 'settings'>,
): Promise<void> {
  const mailbox = mailboxOf({ primaryEmail: formerPrimaryEmail }, services.settings);
  if (mailbox !== undefined) {
    for (const to of await services.mailboxes.redirections(mailbox))
      await services.mailboxes.removeRedirection(mailbox, to);
    await services.mailboxes.removeResponder(mailbox);
    await services.mailboxes.remove(mailbox);
  }
  await writeAudit(services, {
    actor,
    action: 'account.mailbox.delete',
    target: id,
    before: formerPrimaryEmail && maskedAddress(formerPrimaryEmail),
  });
  await services.accounts.change(id, { formerPrimaryEmail: undefined, mailboxDeletionAt: undefined });
}
