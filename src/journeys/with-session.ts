/** Services for one call of a member. */
export interface WithSession {
  /** Headers of the call, which carry her session. */
  readonly session: Headers;
}
