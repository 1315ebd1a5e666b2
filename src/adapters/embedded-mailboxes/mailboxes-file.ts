import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { daySchema } from '../../schema/day.ts';
import { replaceFile } from '../write-file-atomically.ts';

const mailbox = z.object({ id: z.string(), passwordHash: z.string() });
const responder = z.object({ id: z.string(), from: daySchema, to: daySchema, text: z.string() });
const redirection = z.object({ id: z.string(), to: z.string() });

const mailboxesFile = z.object({
  mailboxes: z.array(mailbox),
  responders: z.array(responder),
  redirections: z.array(redirection),
});

/** What the embedded mailboxes hold. */
export type MailboxesState = z.infer<typeof mailboxesFile>;

/** A file that holds the state, or memory where there is no path; `initial` is the state before the first change. */
export function mailboxesStore(
  path: string | undefined,
  initial: MailboxesState,
): {
  read(): Promise<MailboxesState>;
  write(state: MailboxesState): Promise<void>;
} {
  let kept = initial;
  if (path === undefined) {
    return {
      read: () => Promise.resolve(kept),
      write: (state) => {
        kept = state;
        return Promise.resolve();
      },
    };
  }
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch(undefinedWithoutFile);
      return text === undefined ? kept : mailboxesFile.parse(JSON.parse(text));
    },
    write: (state) => replaceFile(path, `${JSON.stringify(state, null, 2)}\n`),
  };
}

function undefinedWithoutFile(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
