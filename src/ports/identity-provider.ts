/** What ties the return of a person from the provider to her departure; secret until it has served. */
export interface PendingLogin {
  readonly state: string;
  readonly nonce: string;
  /** The PKCE verifier. */
  readonly verifier: string;
}

/** A person as the provider vouches for her. */
interface Identity {
  /** Her address, which the provider has verified. */
  readonly email: string;
  /** What the provider wants back when she logs out. */
  readonly idToken: string;
}

/**
 * How the return of a person ended. `cancelled`: she gave up, or the provider refused her. `stale`: the return doesn't
 * belong to this departure, or has served. `unverified`: the provider says that the address isn't verified.
 */
export type Identification =
  | { readonly kind: 'identified'; readonly identity: Identity }
  | { readonly kind: 'refused'; readonly reason: 'cancelled' | 'stale' | 'unverified' };

/** A service of the State or of a company that tells who a person is, in her browser. */
export interface IdentityProvider {
  /** Where to lead the browser, and what must be remembered until it comes back. */
  begin(): Promise<{ readonly address: string; readonly pending: PendingLogin }>;
  /** What a return says, by the query of its address. Rejects when the provider fails, or can't be trusted. */
  finish(query: URLSearchParams, pending: PendingLogin): Promise<Identification>;
  /** Where to lead a browser so that the provider ends its session too; it comes back to the login page. */
  logoutAddress(idToken: string): string;
}
