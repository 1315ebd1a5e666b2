import { embeddedChatAccounts } from '../../src/adapters/embedded-chat-accounts/embedded-chat-accounts.ts';
import { embeddedMailboxes } from '../../src/adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { embeddedMailingLists } from '../../src/adapters/embedded-mailing-lists/embedded-mailing-lists.ts';
import { embeddedOrganisation } from '../../src/adapters/embedded-organisation/embedded-organisation.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { Services } from '../../src/services.ts';
import type { Clock, RateLimits } from '../../src/ports.ts';
import { toDay } from '../../src/schema/day.ts';
import { memoryAccounts } from './memory-accounts.ts';
import { memoryAdministrationDomains } from './memory-administration-domains.ts';
import { memoryArrivals } from './memory-arrivals.ts';
import { memoryAudit, type MemoryAudit } from './memory-audit.ts';
import { memoryChat, type MemoryChat } from './memory-chat.ts';
import { memoryConfirmations } from './memory-confirmations.ts';
import { memoryContents } from './memory-contents.ts';
import { memoryContributions } from './memory-contributions.ts';
import { memoryHolds } from './memory-holds.ts';
import { memoryInfraClients } from './memory-infra-clients.ts';
import { memoryAttendances } from './memory-attendances.ts';
import { memoryEventRooms } from './memory-event-rooms.ts';
import { memoryOfferChecks } from './memory-offer-checks.ts';
import { memoryJobRuns } from './memory-job-runs.ts';
import { memoryLeases } from './memory-leases.ts';
import { memoryGodparents } from './memory-godparents.ts';
import { memoryLedger } from './memory-ledger.ts';
import { memoryLogins } from './memory-logins.ts';
import { memoryMailer, memoryMailLog, type MemoryMailer } from './memory-mails.ts';
import { memoryMembers } from './memory-members.ts';
import { memoryMovements } from './memory-movements.ts';
import { memoryMismatches } from './memory-mismatches.ts';
import { memoryNotes } from './memory-notes.ts';
import { memoryPictures } from './memory-pictures.ts';
import { memorySteps } from './memory-steps.ts';
import { memoryToolRequests } from './memory-tool-requests.ts';
import { memoryWebhookSender, memoryWebhooks, type MemoryWebhookSender } from './memory-webhooks.ts';
import { memoryVendorLog } from './memory-vendor-log.ts';

const author = (name: string, end: string) => ({
  path: `_authors/${name}.md`,
  text: `---\nfullname: ${name === 'ondine.mistral' ? 'Ondine Mistral' : 'Lise Charme'}\nrole: Designer\ndomaine: Design\nmissions:\n  - start: 2026-01-01\n    end: ${end}\n    status: admin\n---\n`,
});

const { content } = readContent([
  author('ondine.mistral', '2027-01-01'),
  author('lise.charme', '2026-02-01'),
  {
    path: '_startups/eau-claire.md',
    text: '---\ntitle: Eau claire\nmission: Boire.\nincubator: rivage\nphases:\n  - name: construction\n    start: 2026-01-01\n---\n',
  },
  { path: '_incubators/rivage.md', text: '---\ntitle: Rivage\n---\n' },
]);

const fixedClock: Clock = {
  now: () => new Date('2026-11-20T09:00:00.000Z'),
  today: () => toDay('2026-11-20'),
};

/** The services, with what a test may look into. */
export interface FakeServices extends Services {
  readonly audit: MemoryAudit;
  readonly mailer: MemoryMailer;
  readonly chat: MemoryChat;
  readonly webhookSender: MemoryWebhookSender;
}

/** The outside world in memory, on 2026-11-20: one active member, one who has left, one startup, one incubator. */
export function fakeServices(): FakeServices {
  const chat = memoryChat();
  const arrivals = memoryArrivals();
  const accounts = memoryAccounts((id) => {
    arrivals.erase(id);
  });
  const held = { accounts, arrivals, members: memoryMembers() };
  const rateLimits: RateLimits = { hit: async () => 1, forget: async () => 0 };
  return {
    clock: fixedClock,
    contents: memoryContents(),
    ...held,
    attendances: memoryAttendances(),
    databaseState: { look: async () => ({ waiting: [] }) },
    eventRooms: memoryEventRooms(),
    offerChecks: memoryOfferChecks(),
    administrationDomains: memoryAdministrationDomains(),
    confirmations: memoryConfirmations(),
    contributions: memoryContributions(),
    godparents: memoryGodparents(),
    ledger: memoryLedger(),
    logins: memoryLogins(),
    rateLimits,
    audit: memoryAudit(),
    mailer: memoryMailer(),
    mailLog: memoryMailLog(),
    notes: memoryNotes(),
    steps: memorySteps(),
    holds: memoryHolds(),
    leases: memoryLeases(),
    infraClients: memoryInfraClients(),
    movements: memoryMovements(),
    webhooks: memoryWebhooks(),
    webhookSender: memoryWebhookSender(),
    mismatches: memoryMismatches(held),
    vendorLog: memoryVendorLog(),
    jobRuns: memoryJobRuns(),
    pictures: memoryPictures,
    chat,
    chatAccounts: embeddedChatAccounts({ deliver: (message) => chat.post(message) }),
    toolRequests: memoryToolRequests(),
    mailboxes: embeddedMailboxes(),
    mailingLists: embeddedMailingLists(),
    organisation: embeddedOrganisation(),
    community: async () => content,
    async *publishedMembers() {
      yield* content.authors.map(({ id, data }) => ({ id, ...data }));
    },
    publishedBuild: async () => ({ builtAt: '2026-11-20T08:00:00.000Z', builtFor: toDay('2026-11-20') }),
    publishedFiles: async () => [],
    settings: {
      communityDomain: 'communs.example',
      siteUrl: 'https://communs.example',
      siteName: 'Secrétariat',
      linkSecret: 'secret-of-the-tests',
      administrators: [],
      mailboxOffer: 'standard',
      teamChannel: 'arrivees',
      agendaChannels: ['arrivees', 'agenda'],
      roomBookingEmail: 'salles@communs.example',
    },
  };
}
