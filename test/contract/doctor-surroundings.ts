import { diagnose } from '../../src/commands/doctor/diagnose.ts';
import type { Row } from '../../src/commands/doctor/row.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { Clock } from '../../src/ports.ts';
import { toDay } from '../../src/schema/day.ts';
import { writeCommunity } from '../../src/site/community-file.ts';
import { makeGithub, type MadeGithub } from './made-contents.ts';
import { startOvhServer, type OvhServer } from './ovh-server.ts';
import { startResendServer, type ResendServer } from './resend-server.ts';

const { content } = readContent([
  {
    path: '_authors/ondine.mistral.md',
    text: '---\nfullname: Ondine Mistral\nrole: Designer\ndomaine: Design\nmissions:\n  - start: 2026-01-01\n---\n',
  },
]);

const now = new Date('2026-11-20T23:30:00.000Z');
/** The day has begun in Paris. */
const clock: Clock = { now: () => now, today: () => toDay('2026-11-21') };

/** A published site whose answers a test can change. */
interface FakeSite {
  community: () => Response;
  webhook: () => Response;
}

export interface Production {
  readonly github: MadeGithub;
  readonly resend: ResendServer;
  readonly ovh: OvhServer;
  readonly site: FakeSite;
  /** Settings that are all right. */
  readonly settings: Record<string, string>;
  /** Lets the doctor look, with some settings changed; an empty one is absent. */
  look(changed?: Record<string, string>, timeoutMs?: number): Promise<readonly Row[]>;
  close(): Promise<void>;
}

const domain = 'communs.example';
export const webhookUrl = `https://${domain}/api/github/webhook`;

/** Every vendor on a server of one's own, each set up as README.md says. */
export async function startProduction(databaseUrl: string): Promise<Production> {
  const [github, resend, ovh] = await Promise.all([
    makeGithub(),
    startResendServer(),
    startOvhServer(domain),
  ]);
  github.server.state.hooks = [webhookUrl];
  resend.account.domains = [{ name: domain, status: 'verified' }];
  ovh.key = {
    status: 'validated',
    expiration: null,
    allowedIPs: null,
    rules: ['GET', 'POST', 'PUT', 'DELETE'].map((method) => ({ method, path: `/email/domain/${domain}/*` })),
  };
  const site: FakeSite = {
    community: () =>
      new Response(writeCommunity(content), { headers: { date: now.toUTCString(), age: '0' } }),
    webhook: () => Response.json({ error: 'unsigned' }, { status: 401 }),
  };
  const settings = {
    SITE_URL: `https://${domain}`,
    COMMUNITY_DOMAIN: domain,
    LINK_SECRET: 'a secret of links, long enough to be one',
    DATABASE_URL: databaseUrl,
    GITHUB_REPOSITORY: 'communs/site',
    GITHUB_API_URL: github.server.url,
    GITHUB_TOKEN: 'ghp_secretariat',
    RESEND_API_KEY: resend.apiKey,
    RESEND_BASE_URL: resend.url,
    MAIL_FROM: `Secrétariat <secretariat@${domain}>`,
    OVH_ENDPOINT: ovh.endpoint,
    OVH_APP_KEY: ovh.access.appKey,
    OVH_APP_SECRET: ovh.access.appSecret,
    OVH_CONSUMER_KEY: ovh.access.consumerKey,
  };
  const visit: typeof fetch = (input) =>
    Promise.resolve(input === webhookUrl ? site.webhook() : site.community());
  return {
    ...{ github, resend, ovh, site, settings },
    look: (changed = {}, timeoutMs = 5_000) =>
      diagnose({ ...settings, ...changed }, '24.21.0', { clock, fetch: visit, timeoutMs }),
    close: async () => {
      await Promise.all([github.close(), resend.close(), ovh.close()]);
    },
  };
}

/** A database where nobody listens. */
export const nowhere = 'postgres://secretariat:secret-of-the-database@127.0.0.1:1/secretariat';

/** "state: found" of the line about something. */
export const lineOf = (rows: readonly Row[], check: string): string | undefined => {
  const found = rows.find((row) => row.check === check);
  return found && `${found.state}: ${found.found}`;
};
/** What the line about something advises. */
export const remedyOf = (rows: readonly Row[], check: string): string | undefined =>
  rows.find((row) => row.check === check)?.remedy;
