import { z } from 'zod';
import { daySchema } from '../../schema/day.ts';
import { stateStores } from '../state-file.ts';

const mailbox = z.object({ id: z.string(), passwordHash: z.string(), suspended: z.boolean().optional() });
const responder = z.object({ id: z.string(), from: daySchema, to: daySchema, text: z.string() });
const redirection = z.object({ id: z.string(), to: z.string() });

const mailboxesFile = z.object({
  mailboxes: z.array(mailbox),
  responders: z.array(responder),
  redirections: z.array(redirection),
});

/** What the embedded mailboxes hold. */
export type MailboxesState = z.infer<typeof mailboxesFile>;

/** Keeps the state in a file, or in memory where there is no path. */
export const mailboxesStore = stateStores(mailboxesFile);
