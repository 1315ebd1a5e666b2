/** A call that was not made, because its vendor has been out of reach and is left alone for a while. */
export class VendorError extends Error {
  override readonly name = 'VendorError';
  /** The same call may go through once the vendor is back. */
  readonly transient = true;

  constructor(vendor: string, since: Date, options: { readonly cause: unknown }) {
    super(`${vendor} has been out of reach since ${since.toISOString()} and is not called for now.`, options);
  }
}
