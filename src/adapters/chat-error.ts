/** A message that could not be handed over to the chat; neither its message nor its cause holds the text or a token. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  /** Whether the same message may go through later: the vendor is down, too busy or out of reach. */
  readonly transient: boolean;
  /** HTTP status of the refusal, where there is one. */
  readonly status: number | undefined;

  constructor(
    message: string,
    options: { readonly transient: boolean; readonly status?: number | undefined; readonly cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.transient = options.transient;
    this.status = options.status;
  }
}
