import { troubledStates } from '../../domain/mail-state.ts';
import type { Asked, LoggedMail, MailFilter, Place } from '../../ports.ts';
import type { Services } from '../../services.ts';

/** A mail of the log; where it did not arrive, or was not wanted, with the member whose address it went to. */
export interface ReadMail extends LoggedMail {
  readonly member?: string | undefined;
}

/** A page of the mail log, newest first. */
export async function readMails(
  filter: MailFilter,
  asked: Asked,
  { accounts, mailLog }: Pick<Services, 'accounts' | 'mailLog'>,
): Promise<{ readonly mails: readonly ReadMail[]; readonly next?: Place | undefined }> {
  const { items, next } = await mailLog.page(filter, asked);
  const troubled = items.filter(({ state }) => troubledStates.includes(state)).map(({ to }) => to);
  const members = new Map(
    await Promise.all(
      [...new Set(troubled)].map(async (to) => [to, (await accounts.findByAddress(to))?.id] as const),
    ),
  );
  return { mails: items.map((mail) => ({ ...mail, member: members.get(mail.to) })), next };
}
