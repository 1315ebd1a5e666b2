import { maskedAddress } from '../../domain/masked.ts';
import type { Services } from '../../services.ts';
import type { WithSession } from '../with-session.ts';
import { writeAudit } from '../write-audit.ts';
import { done, refused, type AccountOutcome } from '../../domain/account-outcome.ts';
import type { OwnAccount } from './own-account.ts';

/**
 * Gives a member her community address back as the primary one, while its mailbox is still there. The administration's
 * address stays as the secondary one where that place is free. Her other sessions end, and links that she did not use open
 * nothing any more.
 */
export async function undoPrimaryEmail(
  { account }: OwnAccount,
  services: Services & WithSession,
): Promise<AccountOutcome> {
  const { formerPrimaryEmail, mailboxDeletionAt, primaryEmail, secondaryEmail } = account;
  const isInTime = mailboxDeletionAt !== undefined && new Date(mailboxDeletionAt) > services.clock.now();
  if (formerPrimaryEmail === undefined || !isInTime) return refused('form', 'too-late');
  const changed = await services.accounts.change(account.id, {
    primaryEmail: formerPrimaryEmail,
    secondaryEmail: secondaryEmail ?? primaryEmail,
    formerPrimaryEmail: undefined,
    mailboxDeletionAt: undefined,
  });
  if (changed === 'address-taken') return refused('form', 'address-taken');
  await services.logins.endOthers(account.id, services.session);
  await writeAudit(services, {
    actor: account.id,
    action: 'account.primary-email.undo',
    target: account.id,
    before: primaryEmail && maskedAddress(primaryEmail),
    after: maskedAddress(formerPrimaryEmail),
  });
  return done('primary-undone');
}
