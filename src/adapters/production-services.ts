import type { Chat, Publisher } from '../ports.ts';
import { databaseOn } from './database/database-on.ts';
import { openPostgres } from './database/open-postgres.ts';
import { environmentWith } from './env.ts';
import { githubContents } from './github/github-contents.ts';
import { betterAuthLogins } from './login/better-auth-logins.ts';
import { mattermostChat } from './mattermost/mattermost-chat.ts';
import { buildHook } from './netlify/build-hook.ts';
import { ovhMailboxes } from './ovh/ovh-mailboxes.ts';
import { ovhMailingLists } from './ovh/ovh-mailing-lists.ts';
import { proconnect } from './proconnect/proconnect.ts';
import { readProductionSettings, type ProductionSettings } from './production-env.ts';
import type { FunctionServices } from './provided-services.ts';
import { publishedSite } from './published-site/published-site.ts';
import { resendMailer } from './resend/resend-mailer.ts';
import { sharpPictures } from './sharp-pictures.ts';
import { silentChat } from './silent-chat.ts';
import { systemClock } from './system-clock.ts';
import { webhookSender } from './webhooks/webhook-sender.ts';

/** The longest wait for a vendor's answer, in milliseconds: a function has 30 seconds in all. */
const timeoutMs = 6_000;

/** What functions work with in production: PostgreSQL, GitHub, Resend, OVH. Throws when a setting is missing. */
export function productionServices(
  settings: ProductionSettings = readProductionSettings(environmentWith({})),
): FunctionServices {
  const siteUrl = settings.SITE_URL.replace(/\/+$/, '');
  const [owner = '', repo = ''] = settings.GITHUB_REPOSITORY.split('/');
  // Not by openDatabase, which would bring the embedded database, 16 MB, into every function.
  const database = databaseOn(openPostgres(settings.DATABASE_URL));
  const clock = systemClock();
  const site = publishedSite(siteUrl, clock);
  const ovh = {
    endpoint: settings.OVH_ENDPOINT,
    appKey: settings.OVH_APP_KEY,
    appSecret: settings.OVH_APP_SECRET,
    consumerKey: settings.OVH_CONSUMER_KEY,
    domain: settings.COMMUNITY_DOMAIN,
    timeoutMs,
  };
  return {
    ...database,
    clock,
    site,
    community: site.community,
    publishedFiles: site.publishedFiles,
    publishedMembers: site.publishedMembers,
    logins: betterAuthLogins({ drizzle: database.drizzle, siteUrl, secret: settings.LINK_SECRET }),
    identityProvider: settings.proconnect && proconnect({ ...settings.proconnect, siteUrl, timeoutMs }),
    contents: githubContents({
      ...settings.github,
      apiUrl: settings.GITHUB_API_URL,
      owner,
      repo,
      baseBranch: settings.GITHUB_BRANCH,
      timeoutMs,
    }),
    publisher: publisherOf(settings),
    mailer: resendMailer({
      apiKey: settings.RESEND_API_KEY,
      from: settings.MAIL_FROM,
      baseUrl: settings.RESEND_BASE_URL,
      timeoutMs,
    }),
    pictures: sharpPictures,
    chat: chatOf(settings),
    mailboxes: ovhMailboxes(ovh),
    webhookSender: webhookSender({ timeoutMs }),
    mailingLists: ovhMailingLists({ ...ovh, owner: addressIn(settings.MAIL_FROM) }),
    settings: {
      communityDomain: settings.COMMUNITY_DOMAIN,
      siteUrl,
      siteName: settings.COMMUNITY_NAME,
      linkSecret: settings.LINK_SECRET,
      administrators: settings.ADMINISTRATORS,
      animationTeam: settings.ANIMATION_TEAM,
      mailboxOffer: settings.MAILBOX_OFFER,
      teamChannel: settings.MATTERMOST_CHANNEL,
      webhookSecret: settings.GITHUB_WEBHOOK_SECRET,
      mailWebhookSecret: settings.RESEND_WEBHOOK_SECRET,
    },
  };
}

/** The address of a sender, "Name <address>" or the address alone. */
const addressIn = (sender: string): string => /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender;

/** The build hook; nothing where the host builds by itself. */
function publisherOf(settings: ProductionSettings): Publisher | undefined {
  const url = settings.BUILD_HOOK_URL;
  return url === undefined ? undefined : buildHook({ url, timeoutMs });
}

/** The team's chat; one that says nothing where none is set. */
function chatOf(settings: ProductionSettings): Chat {
  const url = settings.MATTERMOST_URL;
  const token = settings.MATTERMOST_TOKEN;
  const team = settings.MATTERMOST_TEAM;
  if (url === undefined || token === undefined || team === undefined) return silentChat;
  return mattermostChat({ url, token, team, timeoutMs });
}
