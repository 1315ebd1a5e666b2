import { arrivalRefusals, type ArrivalContext } from '../../domain/arrival.ts';
import { arrivalFormSchema, type ArrivalField, type ArrivalForm } from '../../schema/arrival-form.ts';
import { arrivalRefusalText } from '../../texts/arrival-refusals.ts';

/** What the form's fields hold, as a browser sends them. */
export type TypedValues = Readonly<Record<string, string>>;

/** Messages by field. */
export type Messages = Readonly<Partial<Record<ArrivalField, string>>>;

/** What is to be said of a form that is being filled. */
export interface FieldCheck {
  /** What the schema refuses, which the server refuses too. */
  readonly faults: Messages;
  /** What the rules refuse, as far as the page knows the day and the community: the server has the last word. */
  readonly advice: Messages;
  /** Whether the rules ask why the mission is long. */
  readonly asksReason: boolean;
}

const fields = Object.keys(arrivalFormSchema.shape) as ArrivalField[];

/** Checks every field with the server's own schema and rules; messages are the server's. */
export function checkFields(values: TypedValues, context: ArrivalContext): FieldCheck {
  const faults: Partial<Record<ArrivalField, string>> = {};
  const valid: Partial<Record<ArrivalField, unknown>> = {};
  for (const field of fields) {
    const { success, data, error } = arrivalFormSchema.shape[field].safeParse(values[field]);
    if (success) valid[field] = data;
    else faults[field] = error.issues[0]?.message ?? '';
  }
  const form = whatRulesRead(valid, context);
  const advice: Partial<Record<ArrivalField, string>> = {};
  for (const [field, refusal] of entriesOf(arrivalRefusals(form, context)))
    if (field in valid) advice[field] = arrivalRefusalText[refusal];
  const { endReason } = arrivalRefusals({ ...form, endReason: undefined }, context);
  return { faults, advice, asksReason: endReason !== undefined };
}

/** The valid fields as a form, the others filled so that no rule has a word to say about them. */
function whatRulesRead(
  valid: Partial<Record<ArrivalField, unknown>>,
  { today }: ArrivalContext,
): ArrivalForm {
  const dates = valid as Pick<Partial<ArrivalForm>, 'start' | 'end'>;
  const start = dates.start ?? dates.end ?? today;
  return { status: 'admin', start, end: start, firstName: 'a', lastName: 'a', ...valid } as ArrivalForm;
}

const entriesOf = <Key extends string, Value>(record: Partial<Record<Key, Value>>): [Key, Value][] =>
  Object.entries(record) as [Key, Value][];
