import type { Organisation } from '../ports.ts';
import type { Services } from '../services.ts';
import { githubOrganisation } from './github/github-organisation.ts';
import { mattermostChatAccounts } from './mattermost/mattermost-chat-accounts.ts';
import { mattermostChat } from './mattermost/mattermost-chat.ts';
import { ovhMailboxes } from './ovh/ovh-mailboxes.ts';
import { ovhMailingLists } from './ovh/ovh-mailing-lists.ts';
import type { ProductionSettings } from './production-env.ts';
import { resendMailer } from './resend/resend-mailer.ts';
import { silentChat } from './silent-chat.ts';
import { steady, vendorCircuit, type Circuit } from './steady.ts';

type Vendors = Pick<
  Services,
  'mailer' | 'mailboxes' | 'mailingLists' | 'chat' | 'chatAccounts' | 'organisation' | 'vendorHealth'
>;

/**
 * The vendors of production that are called again when they fail for a moment, and left alone when they are down: one
 * circuit each. `timeoutMs` is the longest wait for one answer.
 */
export function productionVendors(settings: ProductionSettings, timeoutMs: number): Vendors {
  const circuits: Circuit[] = [];
  const circuitOf = (vendor: string): Circuit => {
    const circuit = vendorCircuit(vendor);
    circuits.push(circuit);
    return circuit;
  };
  const ovh = {
    endpoint: settings.OVH_ENDPOINT,
    appKey: settings.OVH_APP_KEY,
    appSecret: settings.OVH_APP_SECRET,
    consumerKey: settings.OVH_CONSUMER_KEY,
    domain: settings.COMMUNITY_DOMAIN,
    timeoutMs,
  };
  const ofOvh = { circuit: circuitOf('OVH') };
  const mailer = resendMailer({
    apiKey: settings.RESEND_API_KEY,
    from: settings.MAIL_FROM,
    baseUrl: settings.RESEND_BASE_URL,
    timeoutMs,
  });
  return {
    // It repeats its calls by itself, under the vendor's idempotency key.
    mailer: steady(mailer, { circuit: circuitOf('Resend'), retries: 0 }),
    mailboxes: steady(ovhMailboxes(ovh), ofOvh),
    mailingLists: steady(ovhMailingLists({ ...ovh, owner: addressIn(settings.MAIL_FROM) }), ofOvh),
    ...chatOf(settings, timeoutMs, circuitOf),
    organisation: organisationOf(settings, timeoutMs, circuitOf),
    vendorHealth: () => circuits.map((circuit) => circuit.health()),
  };
}

/** The address of a sender, "Name <address>" or the address alone. */
const addressIn = (sender: string): string => /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender;

/** The team's chat and the accounts on it; a chat that says nothing, and no accounts, where none is set. */
function chatOf(
  settings: ProductionSettings,
  timeoutMs: number,
  circuitOf: (vendor: string) => Circuit,
): Pick<Vendors, 'chat' | 'chatAccounts'> {
  const url = settings.MATTERMOST_URL;
  const token = settings.MATTERMOST_TOKEN;
  const team = settings.MATTERMOST_TEAM;
  if (url === undefined || token === undefined || team === undefined) return { chat: silentChat };
  const access = { url, token, team, timeoutMs };
  const circuit = circuitOf('Mattermost');
  return {
    chat: steady(mattermostChat(access), { circuit }),
    chatAccounts: steady(mattermostChatAccounts({ ...access, alumniTeam: settings.MATTERMOST_ALUMNI_TEAM }), {
      circuit,
    }),
  };
}

/** The organisation on GitHub; nothing where none is set. */
function organisationOf(
  settings: ProductionSettings,
  timeoutMs: number,
  circuitOf: (vendor: string) => Circuit,
): Organisation | undefined {
  const organisation = settings.GITHUB_ORGANISATION;
  const team = settings.GITHUB_TEAM;
  if (organisation === undefined || team === undefined) return undefined;
  const apiUrl = settings.GITHUB_API_URL;
  const port = githubOrganisation({ ...settings.github, apiUrl, organisation, team, timeoutMs });
  // Octokit repeats its calls by itself.
  return steady(port, { circuit: circuitOf('GitHub'), retries: 0 });
}
