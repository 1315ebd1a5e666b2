/** Why somebody's private data are not erased at her request. */
export type ErasureRefusal =
  /** Nothing is held about her. */
  | 'unknown'
  /** Her mission runs or is to come. */
  | 'in-community'
  /** The proposal of her page is open, or approved and not online yet. */
  | 'arriving'
  /** Her departure still has to delete her mailbox, and finds it by the account. */
  | 'mailbox'
  /** Another call erases them, or died while it did. */
  | 'busy';
