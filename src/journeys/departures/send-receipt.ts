import { departureStep } from '../../domain/departure-steps.ts';
import type { DepartureKey } from '../../domain/departure.ts';
import { mailboxOf } from '../../domain/community-mailbox.ts';
import { departureReceiptMail } from '../../texts/mails/departure-receipt.ts';
import { acted, nothing, type AccessEnd } from '../accesses/access.ts';
import { sendMail } from '../send-mail.ts';
import { doneSteps, type DepartureOf } from './departure-of.ts';
import { extensionLink } from './extension-link.ts';
import { messageKey } from './send-reminder.ts';

/**
 * Tells a member what was closed, at an address that stays hers: the secondary one, or an administration's. Nothing
 * where she has neither; the run reports that.
 */
export async function sendReceipt(departure: DepartureOf, due: DepartureKey): Promise<AccessEnd> {
  const { account, member, records, services } = departure;
  const to = lastingAddress(departure);
  if (to === undefined || !account) return nothing;
  const tells = departureStep(due.step).tells ?? [];
  const closed = doneSteps(records).filter(
    ({ end, step, hadNothing }) => end === due.end && tells.includes(step) && hadNothing !== true,
  );
  const mail = departureReceiptMail({
    firstName: member.fullname.split(' ')[0] ?? member.fullname,
    end: due.end,
    closed: closed.map(({ step }) => step),
    isLast: due.step === 'deletion-receipt',
    extensionLink: extensionLink(member.id, due.end, services.settings),
    siteName: services.settings.siteName,
  });
  const outcome = await sendMail({ key: messageKey(member.id, due), to, ...mail }, services);
  if (outcome === 'failed') throw new Error('The mail could not leave; the mail log says why.');
  return acted;
}

/** Where a member is reached once her mailbox is closed; undefined where nobody knows. */
export function lastingAddress({
  account,
  services,
}: Pick<DepartureOf, 'account' | 'services'>): string | undefined {
  if (account?.secondaryEmail !== undefined) return account.secondaryEmail;
  return account && mailboxOf(account, services.settings) === undefined ? account.primaryEmail : undefined;
}
