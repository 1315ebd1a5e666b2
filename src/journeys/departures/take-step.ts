import { wantedLists } from '../../domain/welcome-accesses.ts';
import type { DepartureKey, RestoreStep } from '../../domain/departure.ts';
import type { Day } from '../../schema/day.ts';
import { accessRestoredMail } from '../../texts/mails/access-restored.ts';
import { nothing, type AccessEnd } from '../accesses/access.ts';
import { deactivateChat, joinChat, moveToAlumni } from '../accesses/chat.ts';
import { joinList, leaveLists } from '../accesses/lists.ts';
import { deleteMailbox, deleteRedirections, openMailbox, suspendMailbox } from '../accesses/mailbox.ts';
import { inviteToOrganisation, leaveOrganisation } from '../accesses/organisation.ts';
import { leftByHerself } from '../welcome/welcome-records.ts';
import { sendMail } from '../send-mail.ts';
import type { DepartureOf } from './departure-of.ts';
import { lastingAddress, sendReceipt } from './send-receipt.ts';
import { chatReminder, mailReminder } from './send-reminder.ts';

/**
 * Does one step of a departure. Each asks the vendor how things stand before it acts, so a step that a run did and could
 * not note is found done. Throws when it could not be done.
 */
export function takeStep(departure: DepartureOf, due: DepartureKey): Promise<AccessEnd> {
  switch (due.step) {
    case 'reminder-30':
    case 'reminder-15':
    case 'reminder-2':
      return due.channel === 'chat' ? chatReminder(departure, due) : mailReminder(departure, due);
    case 'suspension-receipt':
    case 'deletion-receipt':
      return sendReceipt(departure, due);
    case 'suspend-mailbox':
      return suspendMailbox(departure);
    case 'delete-redirections':
      return deleteRedirections(departure);
    case 'leave-github':
      return leaveGithub(departure);
    case 'move-to-alumni':
      return moveToAlumni(departure);
    case 'delete-mailbox':
      return deleteMailbox(departure);
    case 'leave-lists':
      return leaveLists(departure);
    case 'erase-private-data':
      return erasePrivateData(departure);
    case 'deactivate-chat':
      return deactivateChat(departure);
  }
}

/** Takes out the user that her page names, and those whom the welcome invited for her. */
async function leaveGithub(departure: DepartureOf): Promise<AccessEnd> {
  const invited = departure.records
    .filter(({ step, state }) => step === 'invite-github' && state === 'done')
    .map(({ channel }) => channel);
  const users = new Set(
    [departure.member.github?.toLowerCase(), ...invited].filter((user) => user !== undefined),
  );
  const ends = [];
  for (const user of users) ends.push(await leaveOrganisation(user, departure));
  return ends.find(({ hadNothing }) => !hadNothing) ?? nothing;
}

/** What she told in private goes; the audit keeps the line that says so. */
async function erasePrivateData({ account, begin, services }: DepartureOf): Promise<AccessEnd> {
  if (!account) return nothing;
  await begin?.();
  await services.accounts.erase(account.id);
  return { hadNothing: false };
}

/** Which departure is undone, and whether an earlier try began to. */
export interface Restoring {
  readonly cause: Day;
  readonly wasBegun: boolean;
}

/** Gives back an access that an earlier departure closed. Throws when it could not be given back. */
export async function takeRestore(
  departure: DepartureOf,
  { step }: RestoreStep,
  restoring: Restoring,
): Promise<AccessEnd> {
  switch (step) {
    case 'restore-mailbox':
      return restoreMailbox(departure, restoring);
    case 'restore-chat':
      return joinChat(departure);
    case 'restore-github':
      return inviteToOrganisation(departure.member.github, departure);
    case 'restore-lists': {
      const left = leftByHerself(departure.records);
      const wanted = wantedLists(departure.member, departure.services.clock.today());
      const lists = wanted.filter((list) => !left.includes(list));
      const ends = [];
      for (const list of lists) ends.push(await joinList(list, departure));
      return { hadNothing: ends.every(({ hadNothing }) => hadNothing) };
    }
  }
}

async function restoreMailbox(departure: DepartureOf, { cause, wasBegun }: Restoring): Promise<AccessEnd> {
  const { account, member, services } = departure;
  const end = await openMailbox(departure);
  const to = lastingAddress(departure);
  if ((end.hadNothing && !wasBegun) || to === undefined || !account) return end;
  const mail = accessRestoredMail({
    firstName: member.fullname.split(' ')[0] ?? member.fullname,
    loginLink: `${services.settings.siteUrl}/connexion/`,
    siteName: services.settings.siteName,
  });
  const key = `retour/${member.id}/${cause}`;
  if ((await sendMail({ key, to, ...mail }, services)) === 'failed')
    throw new Error('The mail could not leave; the mail log says why.');
  return end;
}
