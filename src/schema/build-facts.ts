import { z } from 'zod';
import { daySchema } from './day.ts';

/** What a build says of itself, `dist/build.json`. */
export const buildFactsSchema = z.object({
  /** The moment of the build, in ISO 8601. */
  builtAt: z.iso.datetime(),
  /** The day that the site was built for. */
  builtFor: daySchema,
  /** The commit that was built, where the host names it. */
  commit: z.string().optional(),
});

export type BuildFacts = z.infer<typeof buildFactsSchema>;
