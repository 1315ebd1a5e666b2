import { mailboxOf } from '../../domain/community-mailbox.ts';
import type { WelcomeStep } from '../../domain/welcome-accesses.ts';
import { welcomeMail } from '../../texts/mails/welcome.ts';
import { acted, nothing, type AccessEnd } from '../accesses/access.ts';
import { joinChat } from '../accesses/chat.ts';
import { joinList, leaveList } from '../accesses/lists.ts';
import { openMailbox } from '../accesses/mailbox.ts';
import { inviteToOrganisation, leaveOrganisation } from '../accesses/organisation.ts';
import { beginGodparentSearch } from '../godparents/begin-search.ts';
import { memberPage } from '../member-page.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { sendMail } from '../send-mail.ts';
import type { StepWork } from '../take-claimed.ts';
import { writeAudit } from '../write-audit.ts';
import type { WelcomeOf } from './welcome-member.ts';

const actor = 'accueil';

/**
 * Does one step of a welcome. Each asks the vendor how things stand before it acts, so a step that a run did and could
 * not note is found done. Throws when it could not be done.
 */
export const takeWelcomeStep = (step: WelcomeStep, welcome: WelcomeOf): StepWork => ({
  work: ({ begin }) => open(step, { ...welcome, begin }),
  async note() {
    if (step.step === 'welcome-mail') return;
    const after = `${step.step} ${step.channel}`;
    await writeAudit(welcome.services, { actor, action: 'welcome.open', target: welcome.member.id, after });
  },
});

function open({ step, channel }: WelcomeStep, welcome: WelcomeOf): Promise<AccessEnd> {
  switch (step) {
    case 'open-mailbox':
      return openMailbox(welcome);
    case 'join-chat':
      return joinChat(welcome);
    case 'join-list':
      return joinList(channel, welcome);
    case 'invite-github':
      return inviteToOrganisation(channel, welcome);
    case 'begin-godparent':
      return beginSearch(welcome);
    case 'welcome-mail':
      return sendWelcome(welcome);
  }
}

/** Takes back what a member should have no longer. */
export async function undoWelcomeStep({ step, channel }: WelcomeStep, welcome: WelcomeOf): Promise<void> {
  const end =
    step === 'join-list' ? await leaveList(channel, welcome) : await leaveOrganisation(channel, welcome);
  if (end.hadNothing) return;
  const target = welcome.member.id;
  await writeAudit(welcome.services, { actor, action: 'welcome.undo', target, before: `${step} ${channel}` });
}

const beginSearch = async ({ member, services }: WelcomeOf): Promise<AccessEnd> => ({
  hadNothing: !(await beginGodparentSearch(member.id, services)),
});

async function sendWelcome({ account, arrival, member, services }: WelcomeOf): Promise<AccessEnd> {
  const to = account?.secondaryEmail ?? account?.primaryEmail;
  if (to === undefined || !account) return nothing;
  const { settings } = services;
  const mail = welcomeMail({
    firstName: member.fullname.split(' ')[0] ?? member.fullname,
    address: account.primaryEmail,
    hasMailbox: mailboxOf(account, settings) !== undefined && member.memberType !== 'attributaire',
    hasChat: services.chatAccounts !== undefined,
    hasGithub: member.github !== undefined && services.organisation !== undefined,
    referentName: arrival && nameInCommunity(arrival.referent, await services.community()).fullname,
    loginLink: `${settings.siteUrl}/connexion/`,
    pageLink: memberPage(member.id, settings),
    siteName: settings.siteName,
  });
  if ((await sendMail({ key: `bienvenue/${member.id}`, to, ...mail }, services)) === 'failed')
    throw new Error('The mail could not leave; the mail log says why.');
  return acted;
}
