import type { MailboxOffer } from './domain/mailbox-password.ts';
import type { ContentFile } from './content/read-entry.ts';
import type { CollectionName } from './schema/collections.ts';
import type { Community } from './schema/content.ts';
import type { BuildFacts } from './schema/build-facts.ts';
import type {
  Accounts,
  AdministrationDomains,
  Arrivals,
  Attendances,
  Audit,
  Chat,
  ChatAccounts,
  Clock,
  Confirmations,
  Contents,
  Contributions,
  DatabaseState,
  EventRooms,
  Holds,
  Godparents,
  IdentityProvider,
  InfraClients,
  JobRuns,
  Leases,
  Ledger,
  Logins,
  Mailboxes,
  Mailer,
  MailingLists,
  MailLog,
  Member,
  Members,
  Movements,
  Mismatches,
  Notes,
  OfferChecks,
  Organisation,
  Pictures,
  Publisher,
  RateLimits,
  Steps,
  VendorHealth,
  ToolRequests,
  Webhooks,
  WebhookSender,
  VendorLog,
} from './ports.ts';

/** Facts of this community that the operator sets. */
export interface CommunitySettings {
  /** The community's own domain of mail addresses. */
  readonly communityDomain: string;
  /** Address of the site, without a trailing slash. */
  readonly siteUrl: string;
  readonly siteName: string;
  /** Signs the links of mails. */
  readonly linkSecret: string;
  /** Member ids of the administrators. */
  readonly administrators: readonly string[];
  /** Which mailboxes the community rents. */
  readonly mailboxOffer: MailboxOffer;
  /** Id of the team that welcomes and accompanies the whole community. */
  readonly animationTeam?: string | undefined;
  /** Name of the chat's channel where the team hears of arrivals; without it, nothing is told there. */
  readonly teamChannel?: string | undefined;
  /** Names of the chat's channels where events may be announced; none where there is no chat. */
  readonly agendaChannels?: readonly string[] | undefined;
  /** Where rooms are booked by mail; without it, no room is. */
  readonly roomBookingEmail?: string | undefined;
  /** Signs what the forge tells; without it, the forge is not listened to. */
  readonly webhookSecret?: string | undefined;
  /** Signs what the mailer's vendor tells of mails; without it, the vendor is not listened to. */
  readonly mailWebhookSecret?: string | undefined;
}

/** Everything that journeys may use of the outside world. */
export interface Services {
  readonly clock: Clock;
  readonly contents: Contents;
  /** Absent where the host builds the site by itself whenever the content changes. */
  readonly publisher?: Publisher | undefined;
  readonly accounts: Accounts;
  readonly administrationDomains: AdministrationDomains;
  readonly arrivals: Arrivals;
  readonly attendances: Attendances;
  readonly confirmations: Confirmations;
  readonly contributions: Contributions;
  readonly databaseState: DatabaseState;
  readonly eventRooms: EventRooms;
  readonly godparents: Godparents;
  readonly ledger: Ledger;
  readonly logins: Logins;
  /** Who tells who a person is, beside the link of a mail; undefined where nobody is asked. */
  readonly identityProvider?: IdentityProvider | undefined;
  readonly rateLimits: RateLimits;
  readonly audit: Audit;
  readonly mailer: Mailer;
  readonly mailLog: MailLog;
  readonly notes: Notes;
  readonly members: Members;
  readonly steps: Steps;
  readonly holds: Holds;
  readonly leases: Leases;
  readonly infraClients: InfraClients;
  readonly movements: Movements;
  readonly webhooks: Webhooks;
  readonly webhookSender: WebhookSender;
  readonly mismatches: Mismatches;
  readonly vendorLog: VendorLog;
  readonly jobRuns: JobRuns;
  readonly pictures: Pictures;
  readonly offerChecks: OfferChecks;
  readonly toolRequests: ToolRequests;
  readonly chat: Chat;
  /** Accounts of people on the chat; undefined where the community has no chat of its own. */
  readonly chatAccounts?: ChatAccounts | undefined;
  readonly mailboxes: Mailboxes;
  readonly mailingLists: MailingLists;
  /** The forge's organisation; undefined where members have access without one. */
  readonly organisation?: Organisation | undefined;
  /** How each vendor answers this process; undefined where there are none. */
  readonly vendorHealth?: (() => readonly VendorHealth[]) | undefined;
  readonly community: () => Promise<Community>;
  /** The published members, one after the other, so that nobody has to hold them all. */
  readonly publishedMembers: () => AsyncIterable<Member>;
  /** What the build of the published site says of itself. Rejects when the site does not answer. */
  readonly publishedBuild: () => Promise<BuildFacts>;
  /** The published files of a collection as they are written; a copy that may be a minute old. */
  readonly publishedFiles: (collection: CollectionName) => Promise<readonly ContentFile[]>;
  readonly settings: CommunitySettings;
}
