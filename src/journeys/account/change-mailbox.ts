import type { z } from 'zod';
import { mailboxOf } from '../../domain/community-mailbox.ts';
import { passwordRefusal } from '../../domain/mailbox-password.ts';
import { maskedAddress } from '../../domain/masked.ts';
import type { passwordForm, redirectionForm, responderForm } from '../../schema/account-forms.ts';
import type { AuditAction } from '../../schema/audit-action.ts';
import type { Services } from '../../services.ts';
import { writeAudit } from '../write-audit.ts';
import { done, refused, type AccountOutcome } from '../../domain/account-outcome.ts';
import type { OwnAccount } from './own-account.ts';

/** Does something with a member's own mailbox; refused at a field where she has none. */
async function withMailbox(
  field: string,
  { account }: OwnAccount,
  { mailboxes, settings }: Services,
  work: (mailbox: string) => Promise<AccountOutcome>,
): Promise<AccountOutcome> {
  const mailbox = mailboxOf(account, settings);
  return mailbox !== undefined && (await mailboxes.exists(mailbox))
    ? work(mailbox)
    : refused(field, 'no-mailbox');
}

const note = (
  services: Services,
  { account }: OwnAccount,
  action: AuditAction,
  values: { before?: string | undefined; after?: string | undefined } = {},
) => writeAudit(services, { actor: account.id, target: account.id, action, ...values });

/** Changes the password of her mailbox; it is kept nowhere but there. A mailbox that waited for it is in use by now. */
export const changeMailboxPassword = (
  { password }: z.infer<typeof passwordForm>,
  own: OwnAccount,
  services: Services,
): Promise<AccountOutcome> => {
  const refusal = passwordRefusal(password, services.settings.mailboxOffer);
  if (refusal) return Promise.resolve(refused('password', refusal));
  return withMailbox('password', own, services, async (mailbox) => {
    await services.mailboxes.changePassword(mailbox, password);
    await noteInUse(own, services);
    await note(services, own, 'account.mailbox-password.change');
    return done('password-changed');
  });
};

async function noteInUse({ account: { id } }: OwnAccount, { accounts, clock }: Services): Promise<void> {
  // Asked again: the clock's runs may have closed it since this call began.
  const status = (await accounts.find(id))?.emailStatus;
  if (status !== 'EMAIL_ACTIVE_PASSWORD_SETTING_PENDING') return;
  await accounts.change(id, { emailStatus: 'EMAIL_ACTIVE', emailStatusSince: clock.now().toISOString() });
}

/** Sets the automatic reply of her mailbox from a day to another, both included. */
export const setResponder = (
  { responderFrom: from, responderTo: to, responderText: text }: z.infer<typeof responderForm>,
  own: OwnAccount,
  services: Services,
): Promise<AccountOutcome> => {
  if (to < from) return Promise.resolve(refused('responderTo', 'end-before-start'));
  return withMailbox('responderText', own, services, async (mailbox) => {
    const before = await services.mailboxes.responder(mailbox);
    await services.mailboxes.setResponder(mailbox, { from, to, text });
    await note(services, own, 'account.responder.set', {
      before: before && `${before.from}/${before.to}`,
      after: `${from}/${to}`,
    });
    return done('responder-set');
  });
};

/** Takes the automatic reply away; nothing where there is none. */
export const removeResponder = (own: OwnAccount, services: Services): Promise<AccountOutcome> =>
  withMailbox('responderText', own, services, async (mailbox) => {
    const before = await services.mailboxes.responder(mailbox);
    if (before === undefined) return done('responder-removed');
    await services.mailboxes.removeResponder(mailbox);
    await note(services, own, 'account.responder.remove', { before: `${before.from}/${before.to}` });
    return done('responder-removed');
  });

/** Sends a copy of what comes to her mailbox to another address. */
export const addRedirection = (
  { redirection }: z.infer<typeof redirectionForm>,
  own: OwnAccount,
  services: Services,
): Promise<AccountOutcome> => {
  const to = redirection.toLowerCase();
  if (to === own.account.primaryEmail?.toLowerCase())
    return Promise.resolve(refused('redirection', 'redirection-to-self'));
  return withMailbox('redirection', own, services, async (mailbox) => {
    if (!(await services.mailboxes.redirections(mailbox)).includes(to)) {
      await services.mailboxes.addRedirection(mailbox, to);
      await note(services, own, 'account.redirection.add', { after: maskedAddress(to) });
    }
    return done('redirection-added');
  });
};

/** Takes a redirection away; nothing where there is none. */
export const removeRedirection = (
  { redirection: to }: z.infer<typeof redirectionForm>,
  own: OwnAccount,
  services: Services,
): Promise<AccountOutcome> =>
  withMailbox('redirection', own, services, async (mailbox) => {
    await services.mailboxes.removeRedirection(mailbox, to);
    await note(services, own, 'account.redirection.remove', { before: maskedAddress(to) });
    return done('redirection-removed');
  });
