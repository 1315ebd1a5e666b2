import { MailboxesError } from './mailboxes-error.ts';

const plainName = /^[a-z\d][a-z\d._-]{0,31}$/;

/** The name of a mailing list as a part of a vendor's path; throws for one that would lead elsewhere ("..", "a/b"). */
export function mailingListName(list: string): string {
  if (plainName.test(list)) return list;
  throw new MailboxesError(
    'The name of a mailing list has at most 32 small letters, digits, ".", "_" and "-".',
    { transient: false },
  );
}
