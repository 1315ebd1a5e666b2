import { isAllowed } from '../../domain/permissions.ts';
import { parisDay } from '../../domain/paris-time.ts';
import type { AccountState } from '../../journeys/account/account-state.ts';
import { readNewcomerGodparent } from '../../journeys/godparents/read-newcomer.ts';
import { reviewState } from '../../journeys/reviews/review-state.ts';
import { communicationAddresses } from '../../schema/account.ts';
import { emailStatuses } from '../../schema/email-status.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { accountTexts, confirmationText, deletionText, waitingForApproval } from '../../texts/account.ts';
import { longDay } from '../../texts/days.ts';
import { newcomerStateText } from '../../texts/godparents.ts';
import { shortMoment } from '../../texts/moments.ts';
import { ownProposalLink, ownProposalText } from '../../texts/own-proposals.ts';
import { placeText, queueLinkText } from '../../texts/reviews.ts';
import type { Services } from '../../services.ts';
import type { Filling } from '../fill-page.ts';
import { logFault } from '../log/log-fault.ts';

/** What `/compte/` shows. */
export async function accountFilling(
  state: AccountState,
  _: URLSearchParams,
  services: Services,
): Promise<Filling> {
  const { account, actor, circumstances, mailbox, mayChange } = state;
  const responder = mailbox.kind === 'open' ? mailbox.responder : undefined;
  const redirections = mailbox.kind === 'open' ? mailbox.redirections : [];
  const waiting = waitingItems(state);
  const godparent = await readNewcomerGodparent(account.id, account.wantsGodparent, services);
  const { proposals, reviews } = await reviewState(state, services);
  if (reviews.kind === 'unreachable') logFault('GET /compte/, what waits for a review', reviews.fault);
  return {
    facts: {
      principale: account.primaryEmail ?? accountTexts.noAddress,
      secondaire: account.secondaryEmail ?? accountTexts.noAddress,
      communication: labelOf(communicationAddresses, account.communicationEmail),
      etat: labelOf(emailStatuses, account.emailStatus),
      github: actor.author.github ?? accountTexts.noGithub,
      relectures:
        reviews.kind === 'known' ? queueLinkText(reviews.waiting, reviews.orMore) : queueLinkText(undefined),
      marrainage: newcomerStateText[godparent.state],
      marraine: godparent.fullname ?? '',
      reponse: responder ? accountTexts.responder(longDay(responder.from), longDay(responder.to)) : '',
    },
    links: {
      page: pagePath(actor.id),
      marraine: pagePath(godparent.state === 'found' ? godparent.godparent : ''),
    },
    shown: {
      console: isAllowed(actor, { action: 'see-console' }, circumstances),
      'mailbox-none': mailbox.kind === 'none',
      'mailbox-unreachable': mailbox.kind === 'unreachable',
      mailbox: mailbox.kind === 'open' && mayChange,
      marraine: godparent.state === 'found',
      responder: responder !== undefined,
      'no-redirection': redirections.length === 0,
      'nothing-waits': waiting.length === 0,
      'no-proposal': proposals.length === 0,
      undo: mayChange && account.mailboxDeletionAt !== undefined,
    },
    lists: {
      attente: waiting,
      proposition: proposals.map(({ change, state: stands, at, link }) => ({
        facts: {
          'proposition-objet': placeText(change.place),
          'proposition-etat': ownProposalText(stands, at),
          'proposition-lien': ownProposalLink(stands),
        },
        shown: { 'proposition-lien': link !== undefined },
        links: { 'proposition-lien': link ?? '/compte/' },
      })),
      redirection: redirections.map((to) => ({ facts: { adresse: to }, values: { redirection: to } })),
    },
    values: {
      communicationEmail: account.communicationEmail,
      github: actor.author.github,
      gender: account.gender,
      workplaceInseeCode: account.workplaceInseeCode,
      legalStatus: account.legalStatus,
      daysPerWeek: account.daysPerWeek?.toString(),
      dailyRate: account.dailyRate?.toString(),
      wantsGodparent: account.wantsGodparent ? 'on' : undefined,
      responderFrom: responder?.from,
      responderTo: responder?.to,
      responderText: responder?.text,
    },
  };
}

const pagePath = (id: string): string => `/communaute/${encodeURIComponent(id)}/`;

/** What waits for somebody: a confirmation of hers, an approval, the deletion of a mailbox. */
function waitingItems({ account, confirmations, change }: AccountState): Filling[] {
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
