import { parisDay } from '../../domain/paris-time.ts';
import type { AccountState } from '../../journeys/account/account-state.ts';
import { accountTexts, confirmationText, deletionText, waitingForApproval } from '../../texts/account.ts';
import { shortMoment } from '../../texts/moments.ts';
import type { Filling } from '../fill-page.ts';

/** What waits for somebody: a confirmation of hers, an approval, the deletion of a mailbox. */
export function waitingItems({ account, confirmations, change }: AccountState): Filling[] {
  const { formerPrimaryEmail: former, mailboxDeletionAt: deletionAt } = account;
  return [
    ...confirmations.map(({ kind, value, expiresAt }) => ({
      facts: { texte: confirmationText(kind, value, shortMoment(expiresAt)) },
      shown: { voir: false },
    })),
    ...(change.kind === 'waiting'
      ? [
          {
            facts: { texte: `${change.proposal.title}. ${waitingForApproval(change.approvers)}` },
            links: { proposition: change.proposal.url },
          },
        ]
      : []),
    ...(change.kind === 'unreachable'
      ? [{ facts: { texte: accountTexts.changeUnreachable }, shown: { voir: false } }]
      : []),
    ...(former !== undefined && deletionAt !== undefined
      ? [{ facts: { texte: deletionText(former, parisDay(new Date(deletionAt))) }, shown: { voir: false } }]
      : []),
  ];
}
