import type { z } from 'zod';
import type { LoggedIn } from '../journeys/logged-in.ts';
import type { Services } from '../services.ts';
import { fieldErrors } from './field-errors.ts';

/** What was sent, by field. */
export type SentFields = Readonly<Record<string, unknown>>;

/** What a change made of the fields that were sent. */
export type Received<Notice, Refusal> =
  | { readonly kind: 'done'; readonly notice: Notice }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, string>> };

/** What receives the form of a change. */
export interface ReceivesForm<Notice, Refusal> {
  readonly receive: (
    fields: SentFields,
    member: LoggedIn,
    services: Services,
  ) => Promise<Received<Notice, Refusal>>;
}

type Outcome<Refusal> = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A change by a form: what the form's schema refuses is told at its fields, anything else is run. */
export const checkedChange = <Given extends object, Schema extends z.ZodType, Notice extends string, Refusal>(
  given: Given,
  form: Schema,
  notice: Notice,
  run: (
    sent: z.output<Schema>,
    member: LoggedIn,
    services: Services,
    fields: SentFields,
  ) => Promise<Outcome<Refusal>>,
): Given & ReceivesForm<Notice, Refusal> => ({
  ...given,
  async receive(fields, member, services) {
    const parsed = form.safeParse(fields);
    if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) };
    const outcome = await run(parsed.data, member, services, fields);
    return outcome.kind === 'done' ? { kind: 'done', notice } : outcome;
  },
});
