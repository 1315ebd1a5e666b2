import { openDatabase } from './database/open-database.ts';
import { environmentWith } from './env.ts';
import { githubContents } from './github/github-contents.ts';
import { betterAuthLogins } from './login/better-auth-logins.ts';
import { ovhMailboxes } from './ovh/ovh-mailboxes.ts';
import { readProductionSettings, type ProductionSettings } from './production-env.ts';
import type { FunctionServices } from './provided-services.ts';
import { publishedSite } from './published-site/published-site.ts';
import { resendMailer } from './resend/resend-mailer.ts';
import { systemClock } from './system-clock.ts';

/** The longest wait for a vendor's answer, in milliseconds: a function has 30 seconds in all. */
const timeoutMs = 6_000;

/** What functions work with in production: PostgreSQL, GitHub, Resend, OVH. Rejects when a setting is missing. */
export async function productionServices(
  settings: ProductionSettings = readProductionSettings(environmentWith({})),
): Promise<FunctionServices> {
  const siteUrl = settings.SITE_URL.replace(/\/+$/, '');
  const [owner = '', repo = ''] = settings.GITHUB_REPOSITORY.split('/');
  const database = await openDatabase({ kind: 'postgres', url: settings.DATABASE_URL });
  const clock = systemClock();
  const site = publishedSite(siteUrl, clock);
  return {
    ...database,
    clock,
    site,
    community: site.community,
    logins: betterAuthLogins({ drizzle: database.drizzle, siteUrl, secret: settings.LINK_SECRET }),
    contents: githubContents({
      token: settings.GITHUB_TOKEN,
      apiUrl: settings.GITHUB_API_URL,
      owner,
      repo,
      baseBranch: settings.GITHUB_BRANCH,
      timeoutMs,
    }),
    mailer: resendMailer({
      apiKey: settings.RESEND_API_KEY,
      from: settings.MAIL_FROM,
      baseUrl: settings.RESEND_BASE_URL,
      timeoutMs,
    }),
    mailboxes: ovhMailboxes({
      endpoint: settings.OVH_ENDPOINT,
      appKey: settings.OVH_APP_KEY,
      appSecret: settings.OVH_APP_SECRET,
      consumerKey: settings.OVH_CONSUMER_KEY,
      domain: settings.COMMUNITY_DOMAIN,
      timeoutMs,
    }),
    settings: {
      communityDomain: settings.COMMUNITY_DOMAIN,
      moreDomains: [],
      siteUrl,
      siteName: settings.SITE_NAME,
      linkSecret: settings.LINK_SECRET,
      administrators: settings.ADMINISTRATORS,
      animationTeam: settings.ANIMATION_TEAM,
      webhookSecret: settings.GITHUB_WEBHOOK_SECRET,
    },
  };
}
