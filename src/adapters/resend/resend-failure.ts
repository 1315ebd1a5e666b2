import { z } from 'zod';
import { withoutAddresses } from '../../domain/without-addresses.ts';
import { MailError } from '../mail-error.ts';

const failure = z.object({
  error: z.object({
    name: z.string().catch('unknown_error'),
    message: z.string().catch(''),
    /** Absent when nothing answered, or when something else than the vendor did. */
    statusCode: z.number().nullish().catch(null),
  }),
});

/** Turns a reply of the SDK that is no success into the one error that the rest of the program sees. */
export function resendFailure(reply: unknown, timedOut: boolean): MailError {
  const parsed = failure.safeParse(reply);
  if (!parsed.success) {
    // Something was accepted or refused, and it cannot be told which: another try could send the mail twice.
    return new MailError('Resend gave an answer of an unknown shape.', {
      transient: false,
      cause: parsed.error,
    });
  }
  const { name, message, statusCode } = parsed.data.error;
  const cause = new Error(withoutAddresses(message));
  if (timedOut) return new MailError('Resend did not answer in time.', { transient: true, cause });
  if (statusCode == null) return new MailError('Resend could not be reached.', { transient: true, cause });
  return new MailError(`Resend refused the mail: ${statusCode} ${withoutAddresses(name)}.`, {
    transient: statusCode >= 500 || statusCode === 429 || name === 'concurrent_idempotent_requests',
    cause,
  });
}
