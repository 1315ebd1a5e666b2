import { z } from 'zod';
import { stepStates, type StepRecord } from '../../ports.ts';
import { daySchema } from '../../schema/day.ts';
import { instantText, keyText, readRow, storable } from './row.ts';

const shortKeyText = keyText.max(200);
const stepKey = z.object({
  member: shortKeyText,
  cause: daySchema,
  step: shortKeyText,
  channel: shortKeyText,
});
const heldRow = stepKey.extend({
  state: z.enum(stepStates),
  at: instantText,
  doneOn: daySchema.optional(),
  hadNothing: z.boolean(),
  reference: z.string().optional(),
  failures: z.int(),
  failingSince: instantText.optional(),
  why: z.string().optional(),
});

export const storedKey = storable(stepKey);
export const storedEnd = storable(
  z.object({ doneOn: daySchema, hadNothing: z.boolean(), reference: z.string().optional() }),
);
export const readStep = (row: object): StepRecord => readRow(heldRow, row);
