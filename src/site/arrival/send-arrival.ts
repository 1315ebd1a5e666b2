import * as z from 'zod/mini';
import { notSent } from '../../texts/arrival-form.ts';

/** How sending the form ended. */
export type Sent =
  | { readonly kind: 'accepted'; readonly followUp: string }
  | { readonly kind: 'refused'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'failed'; readonly message: string };

const answers = z.union([
  z.object({ followUp: z.string() }),
  z.object({ errors: z.record(z.string(), z.string()) }),
  z.object({ error: z.string() }),
]);

/** Sends a form as the browser would, and reads the answer; a site that does not answer is a failure with its message. */
export async function sendArrival(form: HTMLFormElement): Promise<Sent> {
  const body = new URLSearchParams();
  for (const [field, value] of new FormData(form)) if (typeof value === 'string') body.append(field, value);
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
    });
    const answer = answers.parse(await response.json());
    if ('followUp' in answer) return { kind: 'accepted', followUp: answer.followUp };
    if ('errors' in answer) return { kind: 'refused', errors: answer.errors };
    return { kind: 'failed', message: answer.error };
  } catch (fault) {
    console.warn('The form was not sent.', fault);
    return { kind: 'failed', message: notSent };
  }
}
