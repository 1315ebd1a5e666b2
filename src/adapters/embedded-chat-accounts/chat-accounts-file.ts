import { z } from 'zod';
import { stateStores } from '../state-file.ts';

const account = z.object({
  id: z.string(),
  email: z.string(),
  username: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  state: z.enum(['active', 'deactivated']),
  inCommunity: z.boolean(),
  inAlumni: z.boolean(),
});

const accountsFile = z.object({ accounts: z.array(account) });

/** An account of the embedded chat. */
export type KeptAccount = z.infer<typeof account>;

/** Keeps the state in a file, or in memory where there is no path. */
export const chatAccountsStore = stateStores(accountsFile);
