import { MailboxesError } from '../mailboxes-error.ts';

/** What a call gives; undefined when the vendor refused it with a status that the caller takes for an answer. */
export async function unless<Reply>(status: number, reply: Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof MailboxesError && error.status === status) return undefined;
    throw error;
  }
}
