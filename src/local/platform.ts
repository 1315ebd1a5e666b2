import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../adapters/env.ts';
import { localContents } from '../adapters/local-forge/local-contents.ts';
import { provideServices } from '../adapters/provided-services.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { runJob } from '../http/run-job.ts';
import { followForge } from '../journeys/follow-forge.ts';
import { settleArrivals } from '../journeys/settle-arrivals.ts';
import type { Contents } from '../ports.ts';
import type { TotalHandler } from './handler.ts';
import { openJobs } from './jobs.ts';
import { localFolder } from './local-folder.ts';
import { localPages } from './local-pages.ts';
import { localServices } from './local-services.ts';
import { onlyOwnHost } from './only-own-host.ts';
import { openLocalDatabase } from './open-local-database.ts';
import { unfollowed } from './progress.ts';
import { openPublications } from './publications.ts';
import { publishSite } from './published-site.ts';
import { answerByFunctions, loadFunctions } from './run-functions.ts';
import { seedAccounts } from './seed-accounts.ts';
import { siteHandler } from './serve-site.ts';
import { openSetDay } from './set-day.ts';

/** The running platform. */
export interface Platform {
  readonly handler: TotalHandler;
  close(): Promise<void>;
}

/**
 * Starts everything that the secretariat needs on this machine, kept in the local folder: database, forge, mails,
 * mailboxes, mailing lists, accounts on the chat, organisation of the forge; builds the site and runs the functions in
 * this process. Rejects with words for the terminal.
 */
export async function startPlatform(settings: Settings, stop: AbortSignal): Promise<Platform> {
  const folder = localFolder(settings);
  const database = await openLocalDatabase(folder, settings.databaseUrl);
  try {
    await database.migrate();
    const setDay = await openSetDay(join(folder, 'jour'), settings.fixedDay);
    const clock = systemClock(setDay.day);
    const today = () => clock.today();
    const forge = join(folder, 'forge');
    await forgetUntouched(forge);
    const contents = localContents({ folder: forge, seed: settings.contentDir, clock });
    const published = await publishSite({ contents, folder: join(folder, 'site'), today, stop });
    const mails = join(folder, 'mails');
    const messages = join(folder, 'messages');
    const { siteUrl } = settings;
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
      async propose(proposal) {
        const made = await contents.propose(proposal);
        published.prepare();
        return made;
      },
      async proposeNew(proposal) {
        const made = await contents.proposeNew(proposal);
        published.prepare();
        return made;
      },
    };
    const services = await localServices(settings, {
      folder,
      database,
      clock,
      published,
      mails,
      messages,
      contents: followedContents,
      publisher: { publish: () => published.rebuild(unfollowed, stop) },
    });
    // A server's database holds the accounts of a community already.
    if (settings.databaseUrl === undefined) await seedAccounts(services);
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
      handler: onlyOwnHost((request) => {
        publications.followDay();
        if (current.site !== served().folder) current = handlerOf(served().folder);
        return current.handler(request);
      }, siteUrl),
      async close() {
        await published.close();
        await database.close();
      },
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
