import { readFile } from 'node:fs/promises';
import { resolve as absolute } from 'node:path';
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

/** Where the state is kept. */
export interface MailboxesStore {
  read(): Promise<MailboxesState>;
  write(state: MailboxesState): Promise<void>;
}

/** One store a file, however many adapters there are on it: no other process writes it. */
const stores = new Map<string, MailboxesStore>();

/** A file that holds the state, or memory where there is no path; `initial` is the state before the first change. */
export function mailboxesStore(path: string | undefined, initial: MailboxesState): MailboxesStore {
  if (path === undefined) return keptStore(() => Promise.resolve(initial));
  const file = absolute(path);
  const load = async (): Promise<MailboxesState> => {
    const text = await readFile(file, 'utf8').catch(undefinedWithoutFile);
    return text === undefined ? initial : mailboxesFile.parse(JSON.parse(text));
  };
  const store =
    stores.get(file) ?? keptStore(load, (state) => replaceFile(file, `${JSON.stringify(state, null, 2)}\n`));
  stores.set(file, store);
  return store;
}

/** Loads the state once, at the first read; a state that could not be loaded is tried again. */
function keptStore(
  load: () => Promise<MailboxesState>,
  save: (state: MailboxesState) => Promise<void> = () => Promise.resolve(),
): MailboxesStore {
  let kept: Promise<MailboxesState> | undefined;
  return {
    async read() {
      kept ??= load();
      try {
        return await kept;
      } catch (error) {
        kept = undefined;
        throw error;
      }
    },
    async write(state) {
      await save(state);
      kept = Promise.resolve(state);
    },
  };
}

function undefinedWithoutFile(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
