import { z } from 'zod';
import {
  godparentOutcomes,
  type GodparentAsked,
  type GodparentPreferences,
  type GodparentSearch,
} from '../../ports/godparents.ts';
import { daySchema } from '../../schema/day.ts';
import { instantText, keyText, readRow, storable } from './row.ts';

const count = z.int32().min(0);

const storedSearch = storable(
  z.object({
    newcomer: keyText,
    begunAt: instantText,
    round: count.positive(),
    outcome: z.enum(godparentOutcomes).optional(),
    outcomeAt: instantText.optional(),
  }),
);

const storedRequest = storable(
  z.object({
    newcomer: keyText,
    godparent: keyText,
    round: count.positive(),
    askedAt: instantText,
    mailedAt: instantText.optional(),
    answer: z.enum(['accepted', 'declined']).optional(),
    answeredAt: instantText.optional(),
    assignedBy: keyText.optional(),
    introducedAt: instantText.optional(),
  }),
);

/** The members of a request, before it is written; throws where the database could not keep an id. */
export const storedPair = storable(
  z.object({ newcomer: keyText, godparent: keyText, by: keyText.optional() }),
);

export const storedPreferences = storable(
  z.object({
    member: keyText,
    isPaused: z.boolean(),
    pausedUntil: daySchema.optional(),
    capacity: count,
  }),
);

export const readSearch = (row: object): GodparentSearch => readRow(storedSearch, row);
export const readAsked = (row: object): GodparentAsked => readRow(storedRequest, row);
export const readPreferences = (row: object): GodparentPreferences => readRow(storedPreferences, row);
