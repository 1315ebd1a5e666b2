import type { Actor, Circumstances } from '../../domain/permissions.ts';
import type { Account } from '../../schema/account.ts';

/** A member who is logged in, and her account. */
export interface OwnAccount {
  readonly actor: Actor;
  readonly account: Account;
  readonly circumstances: Circumstances;
}
