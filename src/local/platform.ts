import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedMailboxes } from '../adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { embeddedMailingLists } from '../adapters/embedded-mailing-lists/embedded-mailing-lists.ts';
import type { Settings } from '../adapters/env.ts';
import { localContents } from '../adapters/local-forge/local-contents.ts';
import { betterAuthLogins } from '../adapters/login/better-auth-logins.ts';
import { outboxChat } from '../adapters/outbox/outbox-chat.ts';
import { outboxMailer } from '../adapters/outbox/outbox-mailer.ts';
import { proconnect } from '../adapters/proconnect/proconnect.ts';
import { provideServices } from '../adapters/provided-services.ts';
import { sharpPictures } from '../adapters/sharp-pictures.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { webhookSender } from '../adapters/webhooks/webhook-sender.ts';
import { runJob } from '../http/run-job.ts';
import { followForge } from '../journeys/follow-forge.ts';
import { settleArrivals } from '../journeys/settle-arrivals.ts';
import type { Contents } from '../ports.ts';
import type { TotalHandler } from './handler.ts';
import { openJobs } from './jobs.ts';
import { localFolder } from './local-folder.ts';
import { localPages } from './local-pages.ts';
import { localSecret } from './local-secret.ts';
import { openLocalDatabase } from './open-local-database.ts';
import { unfollowed } from './progress.ts';
import { openPublications } from './publications.ts';
import { publishSite } from './published-site.ts';
import { answerByFunctions, loadFunctions } from './run-functions.ts';
import { membersToSeed, seedAccounts } from './seed-accounts.ts';
import { siteHandler } from './serve-site.ts';
import { openSetDay } from './set-day.ts';

/** The longest wait for an answer of a server that is not on this machine, in milliseconds. */
const timeoutMs = 6_000;

/** The running platform. */
export interface Platform {
  readonly handler: TotalHandler;
  close(): Promise<void>;
}

/**
 * Starts everything that the secretariat needs on this machine, kept in the local folder: database, forge, mails,
 * mailboxes, mailing lists; builds the site and runs the functions in this process. Rejects with words for the terminal.
 */
export async function startPlatform(settings: Settings, stop: AbortSignal): Promise<Platform> {
  const folder = localFolder(settings);
  const database = await openLocalDatabase(folder, settings.databaseUrl);
  try {
    await database.migrate();
    const setDay = await openSetDay(join(folder, 'jour'), settings.fixedDay);
    const clock = systemClock(setDay.day);
    const now = () => clock.now();
    const today = () => clock.today();
    const forge = join(folder, 'forge');
    await forgetUntouched(forge);
    const contents = localContents({ folder: forge, seed: settings.contentDir, clock });
    const published = await publishSite({ contents, folder: join(folder, 'site'), today, stop });
    const members = membersToSeed((await published.community()).authors, clock);
    if (settings.databaseUrl === undefined)
      await seedAccounts(members, settings.communityDomain, { ...database, clock });
    const mails = join(folder, 'mails');
    const messages = join(folder, 'messages');
    const { communityDomain, siteUrl, siteName, administrators, animationTeam } = settings;
    const linkSecret = await localSecret(folder);
    /** Whoever approves, the site follows at once, as a real forge's message makes it do. */
    const followedContents: Contents = {
      ...contents,
      async merge(number, approver, head) {
        const start = performance.now();
        const outcome = await contents.merge(number, approver, head);
        if (outcome === 'merged')
          publications.start({ kind: 'proposal', number, mergedIn: performance.now() - start });
        return outcome;
      },
    };
    const services = {
      ...database,
      clock,
      logins: betterAuthLogins({ drizzle: database.drizzle, siteUrl, secret: linkSecret }),
      identityProvider: settings.proconnect && proconnect({ ...settings.proconnect, siteUrl, timeoutMs }),
      contents: followedContents,
      publisher: { publish: () => published.rebuild(unfollowed, stop) },
      mailer: outboxMailer({ folder: mails, now }),
      pictures: sharpPictures,
      chat: outboxChat({ folder: messages, now }),
      mailboxes: embeddedMailboxes({ folder, initial: members }),
      mailingLists: embeddedMailingLists({ folder }),
      webhookSender: webhookSender({ timeoutMs }),
      community: published.community,
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
        mailboxOffer: 'standard' as const,
      },
    };
    provideServices(services);
    const publications = openPublications({
      published,
      merged: () => settleArrivals(services),
      online: () => runJob('forge', () => Promise.resolve(services), followForge),
      today,
      stop,
    });
    const functions = await loadFunctions();
    const jobs = openJobs({ functions, folder: join(folder, 'taches'), clock, siteUrl });
    const { served } = published;
    const pages = localPages({
      contents,
      mails,
      messages,
      jobs,
      publications,
      served,
      setDay,
      clock,
      siteUrl,
    });
    const before = [answerByFunctions(functions), pages];
    const handlerOf = (site: string) => ({ site, handler: siteHandler({ folder: site, before }) });
    let current = handlerOf(served().folder);
    return {
      handler(request) {
        publications.followDay();
        if (current.site !== served().folder) current = handlerOf(served().folder);
        return current.handler(request);
      },
      close: () => database.close(),
    };
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

/** A forge where nobody ever proposed anything starts afresh, so that it holds the content as it is now. */
async function forgetUntouched(forge: string): Promise<void> {
  // A forge that cannot be listed is one that was never made; opening it tells any other fault.
  const pulls = await readdir(join(forge, 'pulls')).catch(() => []);
  if (pulls.length === 0) await rm(forge, { recursive: true, force: true });
}
