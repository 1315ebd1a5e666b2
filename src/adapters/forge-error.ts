/** A fault of the forge: what was asked of it, and in `cause` what came instead. */
export class ForgeError extends Error {
  override readonly name = 'ForgeError';
  /** HTTP status of the reply, where there was one. */
  readonly status: number | undefined;
  /** Whether the same call may go through later: the vendor is down, too busy or out of reach. */
  readonly transient: boolean;

  constructor(
    what: string,
    options: {
      readonly cause?: unknown;
      readonly status?: number | undefined;
      readonly transient?: boolean;
    } = {},
  ) {
    super(what, { cause: options.cause });
    this.status = options.status;
    this.transient = options.transient ?? false;
  }
}

/** Whether a fault is the forge's refusal with one of these statuses. */
export const isRefusal = (error: unknown, ...statuses: readonly number[]): error is ForgeError =>
  error instanceof ForgeError && error.status !== undefined && statuses.includes(error.status);
