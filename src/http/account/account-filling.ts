import { memberPagePath } from '../../domain/page-address.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { AccountState } from '../../journeys/account/account-state.ts';
import { readNewcomerGodparent } from '../../journeys/godparents/read-newcomer.ts';
import type { OwnProposal } from '../../journeys/reviews/own-proposals.ts';
import { reviewState } from '../../journeys/reviews/review-state.ts';
import { communicationAddresses } from '../../schema/account.ts';
import { emailStatuses } from '../../schema/email-status.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { accountTexts } from '../../texts/account.ts';
import { newcomerStateText } from '../../texts/godparents.ts';
import { ownProposalLink, ownProposalText } from '../../texts/own-proposals.ts';
import { placeText, queueLinkText } from '../../texts/reviews.ts';
import type { Services } from '../../services.ts';
import type { Filling } from '../fill-page.ts';
import { logFault } from '../log/log-fault.ts';
import { mailboxFilling } from './mailbox-filling.ts';
import { waitingItems } from './waiting-items.ts';

/** What `/compte/` shows. */
export async function accountFilling(
  state: AccountState,
  _: URLSearchParams,
  services: Services,
): Promise<Filling> {
  const { account, actor, circumstances, mayChange } = state;
  const mailbox = mailboxFilling(state);
  const waiting = waitingItems(state);
  const godparent = await readNewcomerGodparent(account.id, account.wantsGodparent, services);
  const { proposals, reviews } = await reviewState(state, services);
  if (reviews.kind === 'unreachable') logFault('GET /compte/, what waits for a review', reviews.fault);
  return {
    facts: {
      ...mailbox.facts,
      principale: account.primaryEmail ?? accountTexts.noAddress,
      secondaire: account.secondaryEmail ?? accountTexts.noAddress,
      communication: labelOf(communicationAddresses, account.communicationEmail),
      etat: labelOf(emailStatuses, account.emailStatus),
      github: actor.author.github ?? accountTexts.noGithub,
      relectures:
        reviews.kind === 'known' ? queueLinkText(reviews.waiting, reviews.orMore) : queueLinkText(undefined),
      marrainage: newcomerStateText[godparent.state],
      marraine: godparent.fullname ?? '',
    },
    links: {
      page: memberPagePath(actor.id),
      marraine: memberPagePath(godparent.state === 'found' ? godparent.godparent : ''),
    },
    shown: {
      ...mailbox.shown,
      console: isAllowed(actor, { action: 'see-console' }, circumstances),
      marraine: godparent.state === 'found',
      'nothing-waits': waiting.length === 0,
      'no-proposal': proposals.length === 0,
      undo: mayChange && account.mailboxDeletionAt !== undefined,
    },
    lists: {
      ...mailbox.lists,
      attente: waiting,
      proposition: proposals.map(proposalItem),
    },
    values: { ...mailbox.values, ...formValues(state) },
  };
}

const proposalItem = ({ change, state, at, link }: OwnProposal): Filling => ({
  facts: {
    'proposition-objet': placeText(change.place),
    'proposition-etat': ownProposalText(state, at),
    'proposition-lien': ownProposalLink(state),
  },
  shown: { 'proposition-lien': link !== undefined },
  links: { 'proposition-lien': link ?? '/compte/' },
});

/** What the forms of the account hold at first. */
const formValues = ({ account, actor }: AccountState): Filling['values'] => ({
  communicationEmail: account.communicationEmail,
  github: actor.author.github,
  gender: account.gender,
  workplaceInseeCode: account.workplaceInseeCode,
  legalStatus: account.legalStatus,
  daysPerWeek: account.daysPerWeek?.toString(),
  dailyRate: account.dailyRate?.toString(),
  wantsGodparent: account.wantsGodparent ? 'on' : undefined,
});
