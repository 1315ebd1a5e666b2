import type { Publisher } from '../ports.ts';
import { databaseOn } from './database/database-on.ts';
import { openPostgres } from './database/open-postgres.ts';
import { environmentWith } from './env.ts';
import { githubContents } from './github/github-contents.ts';
import { betterAuthLogins } from './login/better-auth-logins.ts';
import { buildHook } from './netlify/build-hook.ts';
import { proconnect } from './proconnect/proconnect.ts';
import { readProductionSettings, type ProductionSettings } from './production-env.ts';
import { productionVendors } from './production-vendors.ts';
import type { FunctionServices } from './provided-services.ts';
import { publishedSite } from './published-site/published-site.ts';
import { sharpPictures } from './sharp-pictures.ts';
import { systemClock } from './system-clock.ts';
import { webhookSender } from './webhooks/webhook-sender.ts';

/** The longest wait for a vendor's answer, in milliseconds: a function has 30 seconds in all. */
const timeoutMs = 6_000;

/** What functions work with in production: PostgreSQL, GitHub, Resend, OVH, Mattermost. Throws when a setting is missing. */
export function productionServices(
  settings: ProductionSettings = readProductionSettings(environmentWith({})),
): FunctionServices {
  const siteUrl = settings.SITE_URL.replace(/(?<!\/)\/+$/, '');
  const [owner = '', repo = ''] = settings.GITHUB_REPOSITORY.split('/');
  // Not by openDatabase, which would bring the embedded database, 16 MB, into every function.
  const database = databaseOn(openPostgres(settings.DATABASE_URL));
  const clock = systemClock();
  const site = publishedSite(siteUrl, clock);
  return {
    ...database,
    clock,
    site,
    community: site.community,
    publishedBuild: site.publishedBuild,
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
    pictures: sharpPictures,
    webhookSender: webhookSender({ timeoutMs }),
    ...productionVendors(settings, timeoutMs),
    settings: {
      communityDomain: settings.COMMUNITY_DOMAIN,
      siteUrl,
      siteName: settings.COMMUNITY_NAME,
      linkSecret: settings.LINK_SECRET,
      administrators: settings.ADMINISTRATORS,
      animationTeam: settings.ANIMATION_TEAM,
      mailboxOffer: settings.MAILBOX_OFFER,
      teamChannel: settings.MATTERMOST_CHANNEL,
      agendaChannels: settings.AGENDA_CHANNELS ?? oneChannel(settings.MATTERMOST_CHANNEL),
      roomBookingEmail: settings.ROOM_BOOKING_EMAIL,
      webhookSecret: settings.GITHUB_WEBHOOK_SECRET,
      mailWebhookSecret: settings.RESEND_WEBHOOK_SECRET,
    },
  };
}

const oneChannel = (name: string | undefined): string[] => (name === undefined ? [] : [name]);

/** The build hook; nothing where the host builds by itself. */
function publisherOf(settings: ProductionSettings): Publisher | undefined {
  const url = settings.BUILD_HOOK_URL;
  return url === undefined ? undefined : buildHook({ url, timeoutMs });
}
