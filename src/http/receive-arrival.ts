import { submitArrival } from '../journeys/submit-arrival.ts';
import type { Services } from '../services.ts';
import type { SiteFiles } from '../ports.ts';
import { arrivalFormSchema } from '../schema/arrival-form.ts';
import { arrivalFormRefusals, arrivalRefusalText } from '../texts/arrival-refusals.ts';
import { answerAccepted, answerRefused, answerRefusedFields } from './answer-form.ts';
import { fieldErrors } from './field-errors.ts';
import { isOverLimit } from './is-over-limit.ts';
import { readFields } from './read-fields.ts';
import { isSameOrigin } from './same-origin.ts';

const maximumBytes = 100_000;
const submissionsAnHour = 100;

/**
 * Takes the arrival form: 201 `{ id, proposal, followUp }` the first time, 200 with the same for a repeat, 422
 * `{ errors: { field: message } }`, another 4xx `{ error }`; for a form without a script, its page with the messages and
 * what was typed, or the follow-up page.
 */
export async function receiveArrival(
  request: Request,
  services: Services & { readonly site: SiteFiles },
): Promise<Response> {
  const page = () => services.site.page('/arrivee/index');
  const refuse = (status: number, error: string, values: Readonly<Record<string, unknown>> = {}) =>
    answerRefused(request, status, error, { values, page });
  if (!isSameOrigin(request, services.settings.siteUrl)) return refuse(403, arrivalFormRefusals.elsewhere);
  const read = await readFields(request, maximumBytes);
  if (read.kind === 'refused') return refuse(read.status, read.message);
  const { website, ...fields } = read.fields;
  // Only programs fill the field that people do not see.
  if (website !== undefined && website !== '') return refuse(400, arrivalFormRefusals.hiddenField, fields);
  const parsed = arrivalFormSchema.safeParse(fields);
  if (!parsed.success)
    return answerRefusedFields(request, { values: fields, errors: fieldErrors(parsed.error) }, page);
  if (await isOverLimit('arrival', submissionsAnHour, request, services))
    return refuse(429, arrivalFormRefusals.tooMany, fields);

  const outcome = await submitArrival(parsed.data, services);
  if (outcome.kind === 'refused') {
    const errors = Object.entries(outcome.refusals).map(([field, refusal]) => [
      field,
      arrivalRefusalText[refusal],
    ]);
    const state = { values: fields, errors: Object.fromEntries(errors) as Record<string, string> };
    return answerRefusedFields(request, state, page);
  }
  const { first, id, proposal, followUp } = outcome;
  return answerAccepted(request, first ? 201 : 200, { id, proposal, followUp }, followUp);
}
