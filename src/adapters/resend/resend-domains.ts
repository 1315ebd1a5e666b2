import { Resend } from 'resend';
import { z } from 'zod';
import { resendFailure } from './resend-failure.ts';
import { usualPlace, type ResendMailerOptions } from './resend-mailer.ts';

export type ResendAccess = Pick<ResendMailerOptions, 'apiKey' | 'baseUrl' | 'timeoutMs'>;

/** What a key shows: the domains of its account with their states, or nothing because it may only send. */
export type ResendDomains =
  | {
      readonly kind: 'domains';
      readonly domains: readonly { readonly name: string; readonly status: string }[];
    }
  | { readonly kind: 'send-only' };

const listed = z.object({
  data: z.object({ data: z.array(z.object({ name: z.string(), status: z.string() })) }),
  error: z.null(),
});
const refusedForSendOnly = z.object({ error: z.object({ name: z.literal('restricted_api_key') }) });

/** Lists the domains of an account; rejects with a `MailError` for a key that Resend refuses. */
export async function resendDomains({ apiKey, baseUrl, timeoutMs }: ResendAccess): Promise<ResendDomains> {
  const resend = new Resend(apiKey, { baseUrl: (baseUrl ?? usualPlace).replace(/(?<!\/)\/+$/, '') });
  const signal = AbortSignal.timeout(timeoutMs);
  const answer: unknown = await resend.domains.list({ limit: 100 }, { signal });
  const parsed = listed.safeParse(answer);
  if (parsed.success) return { kind: 'domains', domains: parsed.data.data.data };
  if (refusedForSendOnly.safeParse(answer).success) return { kind: 'send-only' };
  throw resendFailure(answer, signal.aborted);
}
