import { MailboxesError } from '../mailboxes-error.ts';

/** The fault of a call that OVH left without an answer. */
export const timedOut = (method: string, milliseconds: number): MailboxesError =>
  new MailboxesError(`OVH did not answer a ${method} in ${milliseconds} ms.`, { transient: true });

/**
 * Turns what the vendor's client reports into the one error that the rest of the program sees; secrets are taken out
 * of the vendor's words.
 */
export function ovhFailure(
  method: string,
  error: unknown,
  message: unknown,
  secrets: readonly string[],
): MailboxesError {
  const words = [error instanceof Error ? error.message : String(error), message].filter(
    (word) => typeof word === 'string',
  );
  const cause = new Error(without(secrets, words.join(': ')));
  if (typeof error === 'number' && error >= 100) {
    // OVH tells why in words: without any, something before it answered, which knows of no mailbox.
    const isOvh = typeof message === 'string' && message !== '';
    return new MailboxesError(`OVH answered ${error} to a ${method}.`, {
      transient: !isOvh || error >= 500 || error === 429,
      status: isOvh ? error : undefined,
      cause,
    });
  }
  if (error instanceof Error && error.name === 'ZodError') {
    return new MailboxesError(`OVH gave an answer of an unknown shape to a ${method}.`, {
      transient: false,
      cause,
    });
  }
  return new MailboxesError(`OVH could not be reached for a ${method}.`, { transient: true, cause });
}

const without = (secrets: readonly string[], text: string): string =>
  secrets.filter((secret) => secret !== '').reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
