import { maskedAddress } from '../../domain/masked.ts';
import { parisDay } from '../../domain/paris-time.ts';
import type { Confirmation } from '../../ports.ts';
import type { Account } from '../../schema/account.ts';
import type { Services } from '../../services.ts';
import { primaryEmailChangedMail } from '../../texts/mails/primary-email-changed.ts';
import { secondaryEmailChangedMail } from '../../texts/mails/secondary-email-changed.ts';
import { sendMail } from '../send-mail.ts';
import { nameInCommunity } from '../name-in-community.ts';

/** Tells the address that was replaced, so that a change which she did not make does not go unseen. */
export async function tellOfAddress(
  { kind, value, tokenHash }: Confirmation,
  before: Account,
  after: Account,
  services: Services,
): Promise<void> {
  const { settings } = services;
  const { firstName } = nameInCommunity(before.id, await services.community());
  const given = {
    firstName,
    maskedAddress: maskedAddress(value),
    accountLink: `${settings.siteUrl}/compte/`,
    siteName: settings.siteName,
  };
  const mailbox =
    after.formerPrimaryEmail !== undefined && after.mailboxDeletionAt !== undefined
      ? { address: after.formerPrimaryEmail, deletedOn: parisDay(new Date(after.mailboxDeletionAt)) }
      : undefined;
  const mail =
    kind === 'secondary-email'
      ? secondaryEmailChangedMail(given)
      : primaryEmailChangedMail({ ...given, mailbox });
  const told = kind === 'secondary-email' ? [before.secondaryEmail] : [before.primaryEmail, value];
  for (const to of told.filter((address) => address !== undefined))
    await sendMail({ key: `adresse/${tokenHash}/change/${to.toLowerCase()}`, to, ...mail }, services);
}
