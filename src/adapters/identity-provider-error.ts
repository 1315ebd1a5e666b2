/** A fault of the identity provider; neither its message nor its cause holds a code, a token, a key or an address. */
export class IdentityProviderError extends Error {
  override readonly name = 'IdentityProviderError';
}
