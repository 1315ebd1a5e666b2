import { z } from 'zod';
import { authorSchema } from './author.ts';

/** What of a member's page the processes of welcome and departure ask. All of it is public. */
export const memberFactsSchema = authorSchema.pick({
  fullname: true,
  domaine: true,
  github: true,
  memberType: true,
  missions: true,
});

export type MemberFacts = z.infer<typeof memberFactsSchema>;
