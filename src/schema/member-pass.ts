import { z } from 'zod';

/** What the link of a mail carries beside what it opens: for whom, until when, and the key that makes it ours. */
export const memberPassForm = z.object({
  membre: z.string().min(1).max(200),
  jusqua: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
  cle: z.string().min(1).max(200),
});
