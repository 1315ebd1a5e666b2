import type { AddressRules } from './domain/administration-address.ts';
import type { Content } from './schema/content.ts';
import type {
  Accounts,
  Arrivals,
  Audit,
  Clock,
  Confirmations,
  Contents,
  Ledger,
  Logins,
  Mailboxes,
  Mailer,
  MailLog,
  RateLimits,
} from './ports.ts';

/** What of the published content the journeys ask; a copy that may be a minute old. */
export type Community = Pick<Content, 'authors' | 'startups' | 'incubators' | 'teams'>;

/** Facts of this community that the operator sets. */
export interface CommunitySettings extends AddressRules {
  /** Address of the site, without a trailing slash. */
  readonly siteUrl: string;
  readonly siteName: string;
  /** Signs the links of mails. */
  readonly linkSecret: string;
  /** Member ids of the administrators. */
  readonly administrators: readonly string[];
  /** Id of the team that welcomes and accompanies the whole community. */
  readonly animationTeam?: string | undefined;
  /** Signs what the forge tells; without it, the forge is not listened to. */
  readonly webhookSecret?: string | undefined;
}

/** Everything that journeys may use of the outside world. */
export interface Services {
  readonly clock: Clock;
  readonly contents: Contents;
  readonly accounts: Accounts;
  readonly arrivals: Arrivals;
  readonly confirmations: Confirmations;
  readonly ledger: Ledger;
  readonly logins: Logins;
  readonly rateLimits: RateLimits;
  readonly audit: Audit;
  readonly mailer: Mailer;
  readonly mailLog: MailLog;
  readonly mailboxes: Mailboxes;
  readonly community: () => Promise<Community>;
  readonly settings: CommunitySettings;
}
