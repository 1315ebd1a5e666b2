import { randomBytes } from 'node:crypto';

/**
 * A password that nobody knows: 30 characters, the most that the mailboxes' vendor takes, 156 random bits, with the
 * four kinds of characters that a vendor may insist on.
 */
export const randomPassword = (): string => `Aa1-${randomBytes(20).toString('base64url').slice(0, 26)}`;
