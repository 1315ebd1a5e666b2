import type { Account } from '../schema/account.ts';

/**
 * The address that receives the community's mails: the one that the member chose, the other where that one is not
 * there, undefined where she has none.
 */
export const communicationAddress = ({
  communicationEmail,
  primaryEmail,
  secondaryEmail,
}: Pick<Account, 'communicationEmail' | 'primaryEmail' | 'secondaryEmail'>): string | undefined =>
  communicationEmail === 'primary' ? (primaryEmail ?? secondaryEmail) : (secondaryEmail ?? primaryEmail);
