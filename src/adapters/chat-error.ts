/** A call of the chat that failed; neither its message nor its cause holds the text, a password or a token. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  /** Whether the same call may go through later: the vendor is down, too busy or out of reach. */
  readonly transient: boolean;
  /** HTTP status of the refusal, where there is one. */
  readonly status: number | undefined;
  /** The vendor's word for the refusal, "app.user.missing_account.const"; undefined where it gave none. */
  readonly code: string | undefined;
  /** How long the vendor asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    options: {
      readonly transient: boolean;
      readonly status?: number | undefined;
      readonly code?: string | undefined;
      readonly retryAfterMs?: number | undefined;
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: options.cause });
    this.transient = options.transient;
    this.status = options.status;
    this.code = options.code;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** The fault of a call that needs an account where there is none. */
export const noChatAccount = (): ChatError =>
  new ChatError('There is no such account on the chat.', { transient: false, status: 404 });
