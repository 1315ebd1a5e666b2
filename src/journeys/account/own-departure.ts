import { mailboxOf } from '../../domain/community-mailbox.ts';
import { ownDeparture, type OwnAccesses, type OwnDeparture } from '../../domain/own-departure.ts';
import type { StepRecord } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { doneSteps } from '../departures/departure-of.ts';
import type { AccountState } from './account-state.ts';

/** What closes when for a member, and what is closed already, as the ledger and her page say today. */
export async function readOwnDeparture(state: AccountState, services: Services): Promise<OwnDeparture> {
  const { account, actor, circumstances } = state;
  const [records, holds] = await Promise.all([
    services.steps.of([account.id]),
    services.holds.of([account.id]),
  ]);
  const has = accessesOf(state, records, services);
  return ownDeparture(actor.author, doneSteps(records), has, circumstances.today, holds[0]?.until);
}

/** What of hers there is to close; a mailbox that is still to be opened, or that does not answer, is told of too. */
function accessesOf(
  { account, actor: { author }, mailbox }: AccountState,
  records: readonly StepRecord[],
  { chatAccounts, organisation, settings }: Services,
): OwnAccesses {
  const isOnlyRedirected = author.memberType === 'attributaire';
  const keepsAddress = account.primaryEmail !== undefined && mailboxOf(account, settings) === undefined;
  const isInvited = records.some(({ step, state }) => step === 'invite-github' && state === 'done');
  return {
    mailbox: mailbox.kind !== 'none' || (account.primaryEmail === undefined && !isOnlyRedirected),
    redirections:
      mailbox.kind === 'open' ? mailbox.redirections.length > 0 : isOnlyRedirected && !keepsAddress,
    chat: chatAccounts !== undefined,
    github: organisation !== undefined && (author.github !== undefined || isInvited),
  };
}
