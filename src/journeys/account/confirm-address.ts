import { mailboxOf } from '../../domain/community-mailbox.ts';
import { maskedAddress } from '../../domain/masked.ts';
import { primaryRefusal, secondaryRefusal } from '../../domain/own-addresses.ts';
import { fingerprint } from '../../domain/signed-link.ts';
import type { AccountChanges, Confirmation } from '../../ports.ts';
import type { Account } from '../../schema/account.ts';
import type { Services } from '../../services.ts';
import { addressRules } from '../address-rules.ts';
import type { WithSession } from '../with-session.ts';
import { writeAudit } from '../write-audit.ts';
import { done, refused, type AccountOutcome } from '../../domain/account-outcome.ts';
import { tellOfAddress } from './tell-of-address.ts';

/** Days during which a change of the primary address can be undone (rules.md, "Account"). */
const daysToUndo = 7;

/**
 * Makes a confirmed address the member's own, by the token of the link that was sent to it; once. The former address is
 * told. The rules are asked again: much may have changed since she asked. Whoever came in by the former address is out:
 * her sessions end but for the one that confirms, and links that she did not use open nothing.
 */
export async function confirmAddress(
  token: string,
  services: Services & WithSession,
): Promise<AccountOutcome> {
  const { accounts, clock, confirmations, logins, session } = services;
  const confirmation = await confirmations.take(fingerprint(token), clock.now());
  const account = confirmation && (await accounts.find(confirmation.account));
  if (!confirmation || !account) return refused('form', 'too-late');
  const { kind, value } = confirmation;
  const refusalOf = kind === 'secondary-email' ? secondaryRefusal : primaryRefusal;
  const refusal = refusalOf(value, account, await addressRules(services));
  if (refusal) return refused('form', refusal);

  const changes =
    kind === 'secondary-email' ? { secondaryEmail: value } : primaryChanges(account, value, services);
  const changed = await accounts.change(account.id, changes);
  if (changed === undefined || changed === 'address-taken') return refused('form', 'address-taken');
  await logins.endOthers(account.id, session);
  const before = kind === 'secondary-email' ? account.secondaryEmail : account.primaryEmail;
  await writeAudit(services, {
    actor: account.id,
    action: `account.${kind}.change`,
    target: account.id,
    before: before && maskedAddress(before),
    after: maskedAddress(value),
  });
  await tellOfAddress(confirmation, account, changed, services);
  return done(noticeOf[kind]);
}

const noticeOf = {
  'secondary-email': 'secondary-changed',
  'primary-email': 'primary-changed',
} as const satisfies Record<Confirmation['kind'], string>;

/** An address holds one place: one that was the secondary leaves it. A community mailbox waits for its deletion. */
function primaryChanges(account: Account, value: string, { clock, settings }: Services): AccountChanges {
  const wasSecondary = account.secondaryEmail?.toLowerCase() === value;
  const mailboxGoes = mailboxOf(account, settings) !== undefined;
  return {
    primaryEmail: value,
    ...(wasSecondary && { secondaryEmail: undefined, communicationEmail: 'primary' }),
    ...(mailboxGoes && {
      formerPrimaryEmail: account.primaryEmail,
      mailboxDeletionAt: new Date(clock.now().getTime() + daysToUndo * 86_400_000).toISOString(),
    }),
  };
}
