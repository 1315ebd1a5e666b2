import { z } from 'zod';
import { ChatError } from '../chat-error.ts';

const refusal = z.object({ id: z.string().catch('unknown_error'), message: z.string().catch('') });

/** The fault of a call that Mattermost refused; `body` is what it answered, as text. */
export function refused(call: string, status: number, body: string, token: string): ChatError {
  const { id, message } = refusal.catch({ id: 'unknown_error', message: '' }).parse(asJson(body));
  return new ChatError(`Mattermost answered ${status} to ${call}.`, {
    transient: status >= 500 || status === 429,
    status,
    cause: new Error(`${id}: ${message}`.replaceAll(token, '…')),
  });
}

/** The fault of a call that was answered with something else than what the vendor documents. */
export const unknownShape = (call: string, cause: unknown): ChatError =>
  new ChatError(`Mattermost gave an answer of an unknown shape to ${call}.`, { transient: false, cause });

/** The fault of a call that had no answer: the vendor is out of reach, or slower than we wait. */
export function unanswered(call: string, cause: unknown): ChatError {
  const isLate = cause instanceof Error && cause.name === 'TimeoutError';
  const what = isLate ? `did not answer ${call} in time` : `could not be reached for ${call}`;
  return new ChatError(`Mattermost ${what}.`, { transient: true, cause });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page instead of the vendor's JSON: the status says enough.
    return undefined;
  }
}
