/** Why a password is refused for a mailbox. */
export type PasswordRefusal = 'password-length' | 'password-outer-space' | 'password-accent';

/** Which mailboxes the community rents; the professional ones ask for longer passwords. */
export type MailboxOffer = 'standard' | 'professional';

/** Characters of a password, fewest and most, by offer (rules.md, "Account"). */
export const passwordLengths = {
  standard: { fewest: 9, most: 30 },
  professional: { fewest: 14, most: 30 },
} as const satisfies Record<MailboxOffer, { fewest: number; most: number }>;

/** Why a mailbox takes no such password: its length, an outer space, a letter that is not plain ASCII. */
export function passwordRefusal(password: string, offer: MailboxOffer): PasswordRefusal | undefined {
  const { fewest, most } = passwordLengths[offer];
  if (password !== password.trim()) return 'password-outer-space';
  if (!/^[\x20-\x7E]*$/.test(password)) return 'password-accent';
  return password.length < fewest || password.length > most ? 'password-length' : undefined;
}
