import { z } from 'zod';
import { ChatError } from '../chat-error.ts';

const refusal = z.object({ id: z.string().optional().catch(undefined), message: z.string().catch('') });

/** What Mattermost answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The fault of a call that Mattermost refused; secrets are taken out of its words. */
export function refused(
  call: string,
  { status, headers, text }: Answer,
  secrets: readonly string[],
): ChatError {
  const { id, message } = refusal.catch({ id: undefined, message: '' }).parse(asJson(text));
  const said = `${id ?? 'unknown_error'}: ${message}`;
  return new ChatError(`Mattermost answered ${status} to ${call}.`, {
    transient: status >= 500 || status === 429,
    status,
    code: id,
    retryAfterMs: status === 429 ? resetIn(headers) : undefined,
    cause: new Error(secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), said)),
  });
}

/** When the vendor's count of calls starts anew, in milliseconds: its header tells the seconds until then. */
function resetIn(headers: Headers): number | undefined {
  const told = headers.get('x-ratelimit-reset') ?? headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(told) ? Number(told) * 1000 : undefined;
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
