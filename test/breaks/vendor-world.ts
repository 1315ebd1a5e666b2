import { ovhMailboxes } from '../../src/adapters/ovh/ovh-mailboxes.ts';
import { ovhMailingLists } from '../../src/adapters/ovh/ovh-mailing-lists.ts';
import { resendMailer } from '../../src/adapters/resend/resend-mailer.ts';
import { verify } from '../../src/journeys/verify/verify.ts';
import { disagreementLine } from '../../src/texts/verify.ts';
import type { Failure } from '../contract/failing.ts';
import { chatAccountsAt } from '../contract/mattermost/chat-accounts-at.ts';
import { startMattermostServer, type MattermostServer } from '../contract/mattermost-server.ts';
import { startOvhServer, type OvhServer } from '../contract/ovh-server.ts';
import { startResendServer, type ResendServer } from '../contract/resend-server.ts';
import { mission, processWorld, type ProcessWorld } from '../journeys/process-world.ts';

export const member = 'celeste.ormeau';
const home = `${member}@exemple.fr`;
const domain = 'communs.example';

/** A community whose vendors are the real adapters, each on a server of one's own. */
export interface VendorWorld extends ProcessWorld {
  readonly ovh: OvhServer;
  readonly mattermost: MattermostServer;
  readonly resend: ResendServer;
  /** Makes every vendor fail so at its next calls. */
  fail(failure: Failure): void;
  heal(): void;
  /** What verify finds, a line each. */
  disagreements(): Promise<string>;
  close(): Promise<void>;
}

/** More failures than a run makes calls. */
const enough = 400;

/** One newcomer, whose mission runs from 2026-03-02 to 2026-03-31; answers are waited for `timeoutMs`. */
export async function vendorWorld(timeoutMs: number): Promise<VendorWorld> {
  const [ovh, mattermost, resend] = await Promise.all([
    startOvhServer(domain),
    startMattermostServer(),
    startResendServer(),
  ]);
  const world = processWorld();
  const { access, endpoint } = ovh;
  const atOvh = { ...access, endpoint, domain, timeoutMs };
  world.services = {
    ...world.services,
    mailboxes: ovhMailboxes(atOvh),
    mailingLists: ovhMailingLists({ ...atOvh, owner: `bonjour@${domain}` }),
    chatAccounts: chatAccountsAt(mattermost, { timeoutMs }),
    mailer: {
      ...world.services.mailer,
      ...resendMailer({
        apiKey: resend.apiKey,
        from: `Secrétariat <bonjour@${domain}>`,
        baseUrl: resend.url,
        timeoutMs,
        delay: () => Promise.resolve(),
      }),
    },
  };
  world.at('2026-03-02');
  await world.register(member);
  const arrival = { id: member, submission: 'x', referent: 'ondine.mistral' };
  await world.services.arrivals.record({ ...arrival, submittedAt: '2026-02-20T09:00:00.000Z' });
  await world.services.arrivals.change(member, { mergedAt: '2026-02-21T09:00:00.000Z' });
  await world.services.audit.write({
    at: '2026-02-21T09:00:00.000Z',
    actor: 'forge',
    action: 'arrival.publish',
    target: member,
  });
  world.publish(member, { missions: [mission('2026-03-02', '2026-03-31', ['eau-claire'])] });
  // Whatever is being answered when a server closes stays without an answer.
  const failing = [ovh, mattermost, resend];
  return Object.assign(world, {
    ovh,
    mattermost,
    resend,
    fail(failure: Failure) {
      for (const server of failing) server.plan(...Array.from({ length: enough }, () => failure));
    },
    heal() {
      for (const server of failing) server.unplan();
    },
    async disagreements() {
      return (await verify(world.services)).found.map(disagreementLine).join('\n');
    },
    async close() {
      await Promise.all(failing.map((server) => server.close()));
    },
  });
}

/** How often each mail left to the newcomer's own address, by subject. */
export const mailsHome = ({ resend }: VendorWorld): readonly string[] =>
  resend.mails.filter(({ to }) => to === home).map(({ subject }) => subject);
