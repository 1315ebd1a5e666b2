import { MailboxesError } from './mailboxes-error.ts';

const plainName = /^[a-z\d][\w.-]{0,63}$/i;

/** The name of a mailbox as a part of a vendor's path; throws for one that would lead elsewhere ("..", "a/b"). */
export function mailboxName(id: string): string {
  if (plainName.test(id)) return id;
  throw new MailboxesError('The name of a mailbox has letters, digits, ".", "_" and "-" only.', {
    transient: false,
  });
}
