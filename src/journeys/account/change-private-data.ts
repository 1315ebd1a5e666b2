import type { z } from 'zod';
import { maskedValue } from '../../domain/masked.ts';
import type { Account } from '../../schema/account.ts';
import type { communicationEmailForm, godparentForm, privateDataForm } from '../../schema/account-forms.ts';
import type { Services } from '../../services.ts';
import { beginGodparentSearch } from '../godparents/begin-search.ts';
import { writeAudit } from '../write-audit.ts';
import { done, refused, type AccountOutcome } from '../../domain/account-outcome.ts';
import type { OwnAccount } from './own-account.ts';

const privateFields = ['gender', 'workplaceInseeCode', 'legalStatus', 'daysPerWeek', 'dailyRate'] as const;

/** Changes what the community asks and keeps for itself; one line of audit a field, values masked. */
export async function changePrivateData(
  form: z.infer<typeof privateDataForm>,
  { account }: OwnAccount,
  services: Services,
): Promise<AccountOutcome> {
  const changed = privateFields.filter((field) => account[field] !== form[field]);
  await services.accounts.change(
    account.id,
    Object.fromEntries(changed.map((field) => [field, form[field]])),
  );
  for (const field of changed)
    await writeAudit(services, {
      actor: account.id,
      action: 'account.private-data.change',
      target: account.id,
      before: `${field} ${maskedValue(account[field]) ?? '∅'}`,
      after: `${field} ${maskedValue(form[field]) ?? '∅'}`,
    });
  return done('private-data-changed');
}

/** Chooses which address receives the community's mails; it must be there. */
export async function changeCommunicationAddress(
  { communicationEmail }: z.infer<typeof communicationEmailForm>,
  { account }: OwnAccount,
  services: Services,
): Promise<AccountOutcome> {
  const chosen = communicationEmail === 'primary' ? account.primaryEmail : account.secondaryEmail;
  if (chosen === undefined) return refused('communicationEmail', 'no-address');
  await changeOne('communicationEmail', communicationEmail, account, services);
  return done('communication-changed');
}

/** Says whether she wishes a godparent; the search begins, and a run stops it where she wishes none any more. */
export async function changeGodparentWish(
  { wantsGodparent }: z.infer<typeof godparentForm>,
  { account }: OwnAccount,
  services: Services,
): Promise<AccountOutcome> {
  await changeOne('wantsGodparent', wantsGodparent, account, services);
  // Asked again each time that the form is sent, so that a search that could not begin begins then.
  if (wantsGodparent) await beginGodparentSearch(account.id, services);
  return done('godparent-wish-changed');
}

const actionOf = {
  communicationEmail: 'account.communication-email.change',
  wantsGodparent: 'account.godparent-wish.change',
} as const;

async function changeOne<Field extends keyof typeof actionOf>(
  field: Field,
  value: Account[Field],
  account: Account,
  services: Services,
): Promise<void> {
  if (account[field] === value) return;
  await services.accounts.change(account.id, { [field]: value });
  await writeAudit(services, {
    actor: account.id,
    action: actionOf[field],
    target: account.id,
    before: String(account[field]),
    after: String(value),
  });
}
