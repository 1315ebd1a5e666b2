import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../adapters/database/open-database.ts';
import { embeddedMailboxes } from '../adapters/embedded-mailboxes/embedded-mailboxes.ts';
import type { Settings } from '../adapters/env.ts';
import { localContents } from '../adapters/local-forge/local-contents.ts';
import { betterAuthLogins } from '../adapters/login/better-auth-logins.ts';
import { outboxMailer } from '../adapters/outbox/outbox-mailer.ts';
import { provideServices } from '../adapters/provided-services.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { settleArrivals } from '../journeys/settle-arrivals.ts';
import type { TotalHandler } from './handler.ts';
import { localFolder } from './local-folder.ts';
import { localPages } from './local-pages.ts';
import { localSecret } from './local-secret.ts';
import { publishSite } from './published-site.ts';
import { runFunctions } from './run-functions.ts';
import { siteHandler } from './serve-site.ts';

/** The running platform. */
export interface Platform {
  readonly handler: TotalHandler;
  close(): Promise<void>;
}

/**
 * Starts everything that the secretariat needs on this machine, kept in the local folder: database, forge, mails,
 * mailboxes; builds the site and runs the functions in this process. Rejects with words for the terminal.
 */
export async function startPlatform(settings: Settings, stop: AbortSignal): Promise<Platform> {
  const folder = localFolder(settings);
  await mkdir(folder, { recursive: true });
  const database = await openDatabase(
    settings.databaseUrl === undefined
      ? { kind: 'pglite', folder: join(folder, 'database') }
      : { kind: 'postgres', url: settings.databaseUrl },
  );
  try {
    await database.migrate();
    const clock = systemClock(settings.today);
    const forge = join(folder, 'forge');
    await forgetUntouched(forge);
    const contents = localContents({ folder: forge, seed: settings.contentDir, clock });
    const published = await publishSite(contents, join(folder, 'site'), stop);
    const outbox = join(folder, 'mails');
    const { communityDomain, siteUrl, siteName, administrators, animationTeam } = settings;
    const linkSecret = await localSecret(folder);
    const services = {
      ...database,
      clock,
      logins: betterAuthLogins({ drizzle: database.drizzle, siteUrl, secret: linkSecret }),
      contents,
      mailer: outboxMailer({ folder: outbox }),
      mailboxes: embeddedMailboxes({ folder }),
      community: published.community,
      site: published,
      settings: {
        communityDomain,
        moreDomains: [],
        siteUrl,
        siteName,
        linkSecret,
        administrators,
        animationTeam,
      },
    };
    provideServices(services);
    const publish = async () => {
      await settleArrivals(services);
      await published.rebuild(stop);
    };
    const before = [await runFunctions(), localPages({ contents, outbox, publish, siteUrl })];
    const handlerOf = (site: string) => ({ site, handler: siteHandler({ folder: site, before }) });
    let served = handlerOf(published.folder());
    return {
      handler(request) {
        if (served.site !== published.folder()) served = handlerOf(published.folder());
        return served.handler(request);
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
