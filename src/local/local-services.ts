import { embeddedChatAccounts } from '../adapters/embedded-chat-accounts/embedded-chat-accounts.ts';
import { embeddedMailboxes } from '../adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { embeddedMailingLists } from '../adapters/embedded-mailing-lists/embedded-mailing-lists.ts';
import { embeddedOrganisation } from '../adapters/embedded-organisation/embedded-organisation.ts';
import type { Database } from '../adapters/database/open-database.ts';
import type { Settings } from '../adapters/env.ts';
import { betterAuthLogins } from '../adapters/login/better-auth-logins.ts';
import { outboxChat, outboxDelivery } from '../adapters/outbox/outbox-chat.ts';
import { outboxMailer } from '../adapters/outbox/outbox-mailer.ts';
import { proconnect } from '../adapters/proconnect/proconnect.ts';
import type { FunctionServices } from '../adapters/provided-services.ts';
import { sharpPictures } from '../adapters/sharp-pictures.ts';
import { webhookSender } from '../adapters/webhooks/webhook-sender.ts';
import type { Clock } from '../ports.ts';
import { localSecret } from './local-secret.ts';
import { chatAccountsToSeed, forgeUsersOf, membersToSeed } from './seed-accounts.ts';

/** The longest wait for an answer of a server that is not on this machine, in milliseconds. */
const timeoutMs = 6_000;

/** What the services stand on: the platform's folder and database, its forge, the site that it serves. */
export interface LocalGround extends Pick<FunctionServices, 'contents' | 'publisher'> {
  readonly folder: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly published: Pick<
    FunctionServices,
    'community' | 'publishedBuild' | 'publishedFiles' | 'publishedMembers'
  > &
    FunctionServices['site'];
  /** Where mails and chat messages go. */
  readonly mails: string;
  readonly messages: string;
}

/**
 * What functions work with on this machine, kept in the local folder: mails, chat, mailboxes, mailing lists, the forge's
 * organisation. What the members of the content have at these is there from the start, so that each can be tried.
 */
export async function localServices(settings: Settings, ground: LocalGround): Promise<FunctionServices> {
  const { clock, contents, database, folder, mails, messages, published, publisher } = ground;
  const { communityDomain, siteUrl, siteName, administrators, animationTeam } = settings;
  const { authors } = await published.community();
  const members = membersToSeed(authors, clock);
  const linkSecret = await localSecret(folder);
  const now = () => clock.now();
  return {
    ...database,
    clock,
    logins: betterAuthLogins({ drizzle: database.drizzle, siteUrl, secret: linkSecret }),
    identityProvider: settings.proconnect && proconnect({ ...settings.proconnect, siteUrl, timeoutMs }),
    contents,
    publisher,
    mailer: outboxMailer({ folder: mails, now }),
    pictures: sharpPictures,
    chat: outboxChat({ folder: messages, now }),
    chatAccounts: embeddedChatAccounts({
      folder,
      initial: chatAccountsToSeed(members, communityDomain),
      deliver: outboxDelivery({ folder: messages, now }),
    }),
    mailboxes: embeddedMailboxes({ folder, initial: members }),
    mailingLists: embeddedMailingLists({ folder }),
    webhookSender: webhookSender({ timeoutMs }),
    organisation: embeddedOrganisation({ folder, initial: forgeUsersOf(authors, members) }),
    community: published.community,
    publishedBuild: published.publishedBuild,
    publishedFiles: published.publishedFiles,
    publishedMembers: published.publishedMembers,
    site: published,
    settings: {
      communityDomain,
      siteUrl,
      siteName,
      linkSecret,
      administrators,
      animationTeam,
      teamChannel: 'arrivees',
      agendaChannels: settings.agendaChannels,
      roomBookingEmail: settings.roomBookingEmail,
      mailboxOffer: 'standard' as const,
    },
  };
}
