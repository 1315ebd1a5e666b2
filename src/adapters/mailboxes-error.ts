/** A call about mailboxes or mailing lists that failed; neither its message nor its cause holds a password or a key. */
export class MailboxesError extends Error {
  override readonly name = 'MailboxesError';
  /** Whether the same call may go through later: the vendor is down, too busy or out of reach. */
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

/** The fault of a call that needs a mailbox where there is none. */
export const noMailbox = (): MailboxesError =>
  new MailboxesError('There is no such mailbox.', { transient: false, status: 404 });

/** The fault of a call that needs a mailing list where there is none. */
export const noMailingList = (): MailboxesError =>
  new MailboxesError('There is no such mailing list.', { transient: false, status: 404 });
