/** What can be wrong between the content, the database, the forge and the vendors. */
export const disagreementKinds = [
  'content-unreadable',
  'private-value-published',
  'proposal-twice',
  'merged-not-published',
  'arrival-twice',
  'arrival-without-proposal',
  'arrival-behind',
  'edit-behind',
  'edit-not-live',
  'id-twice',
  'address-twice',
  'address-lost',
  'member-without-account',
  'account-without-page',
  'session-of-departed',
  'step-lapsed',
  'claim-lapsed',
  'step-failing',
  'step-overdue',
  'mail-not-sent',
  'audit-missing',
  'status-behind',
  'access-missing',
  'access-open',
  'data-not-erased',
] as const;
export type DisagreementKind = (typeof disagreementKinds)[number];

/** Something that does not agree with the rest. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  /** A path, a branch, the id of a member, a key; never an address. */
  readonly where: string;
  /** Which step, access, number or field; "" where there is nothing to add. Never a private value. */
  readonly detail: string;
}

export const disagreement = (kind: DisagreementKind, where: string, detail = ''): Disagreement => ({
  kind,
  where,
  detail,
});
