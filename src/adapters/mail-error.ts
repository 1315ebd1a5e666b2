/** A mail that could not be handed over; neither its message nor its cause holds an address or a key. */
export class MailError extends Error {
  override readonly name = 'MailError';
  /** Whether the same mail may go through later: the vendor is down, too busy or out of reach. */
  readonly transient: boolean;

  constructor(message: string, options: { readonly transient: boolean; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.transient = options.transient;
  }
}
