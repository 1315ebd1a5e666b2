import type { AddressRefusal } from './own-addresses.ts';
import type { MissionRefusal } from './own-missions.ts';
import type { PasswordRefusal } from './mailbox-password.ts';

/** Why a change of an account is refused; `src/texts` has the words. */
export type AccountRefusal =
  | AddressRefusal
  | MissionRefusal
  | PasswordRefusal
  | 'address-taken'
  | 'no-address'
  | 'no-mailbox'
  | 'redirection-to-self'
  | 'end-before-start'
  | 'mail-failed'
  | 'too-many-mails'
  | 'too-late'
  | 'pause-not-ticked'
  | 'pause-over'
  | 'list-unknown'
  | 'list-later'
  | 'nothing-changes'
  | 'page-changed';

/** What a member reads once it is done. */
export type AccountNotice =
  | 'confirmation-sent'
  | 'secondary-changed'
  | 'primary-changed'
  | 'primary-undone'
  | 'communication-changed'
  | 'password-changed'
  | 'responder-set'
  | 'responder-removed'
  | 'redirection-added'
  | 'redirection-removed'
  | 'private-data-changed'
  | 'godparent-wish-changed'
  | 'godparent-preferences-changed'
  | 'godparent-accepted'
  | 'godparent-declined'
  | 'list-left'
  | 'list-joined'
  | 'proposed';

/** How a change of one's own account ended: done, or refused by field. What is at no field is at "form". */
export type AccountOutcome =
  | { readonly kind: 'done'; readonly notice: AccountNotice }
  | { readonly kind: 'refused'; readonly refusals: Readonly<Record<string, AccountRefusal>> };

export const done = (notice: AccountNotice): AccountOutcome => ({ kind: 'done', notice });

export const refused = (field: string, refusal: AccountRefusal): AccountOutcome => ({
  kind: 'refused',
  refusals: { [field]: refusal },
});
