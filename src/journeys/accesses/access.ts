import type { Member } from '../../ports.ts';
import type { Account } from '../../schema/account.ts';
import type { EmailStatus } from '../../schema/email-status.ts';
import type { Services } from '../../services.ts';

/** Whose accesses are opened or closed. */
export interface AccessOf {
  readonly member: Member;
  /** Undefined for a member whom nobody registered: what she has is found by her id. */
  readonly account: Account | undefined;
  readonly services: Services;
  /** The chat's name of her account, from when her addresses were known. */
  readonly knownChat?: string | undefined;
  /** Is told before anything is changed, so that whoever finds it changed after a crash knows who did it. */
  readonly begin?: (() => Promise<void>) | undefined;
}

/** How an access was opened or closed; with nothing, where it was so already. */
export interface AccessEnd {
  readonly hadNothing: boolean;
  /** The vendor's name for what was opened or closed. */
  readonly reference?: string | undefined;
}

export const nothing: AccessEnd = { hadNothing: true };
export const acted: AccessEnd = { hadNothing: false };

/** Notes where a member's address stands; nothing where it is noted already, or without an account. */
export async function changeEmailStatus(
  emailStatus: EmailStatus,
  { account, services: { accounts, clock } }: AccessOf,
  primaryEmail = account?.primaryEmail,
): Promise<void> {
  if (!account || (account.emailStatus === emailStatus && account.primaryEmail === primaryEmail)) return;
  const emailStatusSince = clock.now().toISOString();
  const changed = await accounts.change(account.id, { emailStatus, emailStatusSince, primaryEmail });
  if (changed === 'address-taken')
    throw new Error(`Another account holds the address that ${account.id} is to have.`);
}

/** The addresses by which a member may be known elsewhere: hers, and the one that the community gives. */
export const addressesOf = ({ member, account, services: { settings } }: AccessOf): string[] => [
  ...new Set(
    [
      account?.primaryEmail,
      account?.secondaryEmail,
      `${member.id}@${settings.communityDomain}`,
      `${member.id}-attr@${settings.communityDomain}`,
    ]
      .filter((address) => address !== undefined)
      .map((address) => address.toLowerCase()),
  ),
];
