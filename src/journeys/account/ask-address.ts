import { randomBytes } from 'node:crypto';
import { mailboxOf } from '../../domain/community-mailbox.ts';
import { maskedAddress } from '../../domain/masked.ts';
import { primaryRefusal, secondaryRefusal } from '../../domain/own-addresses.ts';
import { fingerprint } from '../../domain/signed-link.ts';
import type { Confirmation } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { primaryEmailConfirmMail } from '../../texts/mails/primary-email-confirm.ts';
import { secondaryEmailConfirmMail } from '../../texts/mails/secondary-email-confirm.ts';
import { addressRules } from '../address-rules.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { sendMail } from '../send-mail.ts';
import { writeAudit } from '../write-audit.ts';
import { done, refused, type AccountOutcome } from '../../domain/account-outcome.ts';
import type { OwnAccount } from './own-account.ts';

/** How long a confirmation is good; its mail says so. */
const validHours = 24;
const asksAnHour = 5;
const tokenBytes = 32;

const fields = { 'secondary-email': 'secondaryEmail', 'primary-email': 'primaryEmail' } as const;

/**
 * Sends a link to a new address, by which its owner confirms that it is hers; nothing changes before. Whether another
 * account holds the address is told only to whoever opens that link.
 */
export async function askForAddress(
  kind: Confirmation['kind'],
  typed: string,
  own: OwnAccount,
  services: Services,
): Promise<AccountOutcome> {
  const { account } = own;
  const address = typed.toLowerCase();
  const refusalOf = kind === 'secondary-email' ? secondaryRefusal : primaryRefusal;
  const refusal = refusalOf(address, account, await addressRules(services));
  if (refusal) return refused(fields[kind], refusal);
  const now = services.clock.now();
  if ((await services.rateLimits.hit(`address ${account.id}`, 3600, now)) > asksAnHour)
    return refused(fields[kind], 'too-many-mails');

  const token = randomBytes(tokenBytes).toString('base64url');
  const tokenHash = fingerprint(token);
  const expiresAt = new Date(now.getTime() + validHours * 3_600_000).toISOString();
  await services.confirmations.open({ tokenHash, account: account.id, kind, value: address, expiresAt });
  await writeAudit(services, {
    actor: account.id,
    action: `account.${kind}.ask`,
    target: account.id,
    after: maskedAddress(address),
  });
  const mail = mailOf(kind, address, token, own, services);
  const outcome = await sendMail({ key: `adresse/${tokenHash}`, to: address, ...mail }, services, 'secret');
  return outcome === 'failed' ? refused(fields[kind], 'mail-failed') : done('confirmation-sent');
}

function mailOf(
  kind: Confirmation['kind'],
  newAddress: string,
  token: string,
  own: OwnAccount,
  { settings }: Services,
) {
  const given = {
    firstName: nameInCommunity(own.account.id, own.circumstances).firstName,
    validHours,
    link: `${settings.siteUrl}/compte/confirmation/?jeton=${encodeURIComponent(token)}`,
    siteName: settings.siteName,
  };
  if (kind === 'secondary-email') return secondaryEmailConfirmMail(given);
  const mailbox = mailboxOf(own.account, settings) === undefined ? undefined : own.account.primaryEmail;
  return primaryEmailConfirmMail({ ...given, newAddress, mailbox });
}
