import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { localContents } from '../adapters/local-forge/local-contents.ts';
import type { Settings } from '../adapters/env.ts';
import type { FunctionServices } from '../adapters/provided-services.ts';
import { systemClock } from '../adapters/system-clock.ts';
import type { Day } from '../schema/day.ts';
import { localFolder } from './local-folder.ts';
import { localServices } from './local-services.ts';
import { openLocalDatabase } from './open-local-database.ts';
import { openSetDay } from './set-day.ts';
import { unbuiltSite } from './unbuilt-site.ts';

/** Services that are closed after use. */
export interface OpenServices {
  readonly services: FunctionServices;
  close(): Promise<void>;
}

/**
 * What a job works with on this machine, in the local platform's folder; `day` is the one of the run, otherwise the
 * platform's. Rejects, in words for the terminal, where the platform runs, or never ran.
 */
export async function openJobServices(settings: Settings, day: Day | undefined): Promise<OpenServices> {
  const folder = localFolder(settings);
  const forge = join(folder, 'forge');
  await access(forge).catch((fault: unknown) => {
    throw new Error('La plateforme locale n’a encore rien\u00A0: lance d’abord «\u00A0npm start\u00A0».', {
      cause: fault,
    });
  });
  const database = await openLocalDatabase(folder, settings.databaseUrl);
  try {
    await database.migrate();
    const setDay = await openSetDay(join(folder, 'jour'), day ?? settings.fixedDay);
    const clock = systemClock(setDay.day);
    const contents = localContents({ folder: forge, seed: settings.contentDir, clock });
    const services = await localServices(settings, {
      folder,
      database,
      clock,
      contents,
      publisher: undefined,
      published: await unbuiltSite(contents, folder),
      mails: join(folder, 'mails'),
      messages: join(folder, 'messages'),
    });
    return { services, close: () => database.close() };
  } catch (fault) {
    await database.close();
    throw fault;
  }
}
