import type { AccountState } from '../../journeys/account/account-state.ts';
import { accountTexts } from '../../texts/account.ts';
import { longDay } from '../../texts/days.ts';
import type { Filling } from '../fill-page.ts';

/** What `/compte/` shows of the mailbox: whether it is there, its automatic reply and its redirections. */
export function mailboxFilling({ mailbox, mayChange }: AccountState): Filling {
  const responder = mailbox.kind === 'open' ? mailbox.responder : undefined;
  const redirections = mailbox.kind === 'open' ? mailbox.redirections : [];
  return {
    facts: {
      reponse: responder ? accountTexts.responder(longDay(responder.from), longDay(responder.to)) : '',
    },
    shown: {
      'mailbox-none': mailbox.kind === 'none',
      'mailbox-unreachable': mailbox.kind === 'unreachable',
      mailbox: mailbox.kind === 'open' && mayChange,
      responder: responder !== undefined,
      'no-redirection': redirections.length === 0,
    },
    lists: {
      redirection: redirections.map((to) => ({ facts: { adresse: to }, values: { redirection: to } })),
    },
    values: {
      responderFrom: responder?.from,
      responderTo: responder?.to,
      responderText: responder?.text,
    },
  };
}
