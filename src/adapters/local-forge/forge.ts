import { join, resolve as absolute } from 'node:path';
import type { Clock } from '../../ports.ts';
import { plainFolder } from '../forge-names.ts';
import type { Git } from './git.ts';
import { openRepository, published } from './open-repository.ts';
import type { PullRecord } from './pull-record.ts';
import { openPullRecords, type PullRecords } from './pull-records.ts';
import { serialQueue, type SerialQueue } from './serial-queue.ts';

export interface LocalForgeOptions {
  /** Where the forge is kept; made at the first call. */
  readonly folder: string;
  /** The content that it starts with. */
  readonly seed: string;
  /** Folder of the content tree in the repository, "" for the root; "content" unless told. */
  readonly contentFolder?: string;
  readonly clock: Clock;
}

/** An open forge. */
export interface Forge {
  readonly git: Git;
  readonly pulls: PullRecords;
  /** Where this process last saw the branches of proposals, by ref: nobody else moves them. */
  readonly heads: Map<string, string>;
  readonly contentFolder: string;
  readonly clock: Clock;
}

/** Ways into an open forge. */
export interface ForgeSteps {
  /** Steps that change something run one after the other. */
  readonly change: <Result>(step: (forge: Forge) => Promise<Result>) => Promise<Result>;
  /** Steps that only read wait for nobody: git and the records hold a whole state at every moment. */
  readonly look: <Result>(step: (forge: Forge) => Promise<Result> | Result) => Promise<Result>;
}

interface Opening {
  readonly queue: SerialQueue;
  forge?: Promise<Forge> | undefined;
}

/** One queue and one set of records a folder, however many adapters there are on it. */
const openings = new Map<string, Opening>();

/** The forge in a folder; the first step opens it, and one that could not be opened is tried again. */
export function forgeSteps(options: LocalForgeOptions): ForgeSteps {
  const folder = absolute(options.folder);
  const opening: Opening = openings.get(folder) ?? { queue: serialQueue() };
  openings.set(folder, opening);
  const opened = async (): Promise<Forge> => {
    opening.forge ??= open(folder, options);
    try {
      return { ...(await opening.forge), clock: options.clock };
    } catch (error) {
      opening.forge = undefined;
      throw error;
    }
  };
  return {
    change: (step) =>
      opening.queue(async () => {
        const forge = await opened();
        await settleMerges(forge);
        return step(forge);
      }),
    look: async (step) => step(await opened()),
  };
}

async function open(folder: string, { seed, contentFolder, clock }: LocalForgeOptions): Promise<Forge> {
  const root = plainFolder(contentFolder ?? 'content');
  const forge: Forge = {
    git: await openRepository(join(folder, 'repository.git'), seed, root, clock.now()),
    pulls: await openPullRecords(join(folder, 'pulls')),
    heads: new Map(),
    contentFolder: root,
    clock,
  };
  await settleMerges(forge);
  return forge;
}

/** Tells the merges that were made from those that the end of a process prevented. */
async function settleMerges({ git, pulls }: Forge): Promise<void> {
  for (const { merge, ...pull } of pulls.all()) {
    if (pull.state !== 'open' || merge === undefined) continue;
    const missing = await git.run(['rev-list', '--count', `${published}..${merge.commit}`]);
    const settled: PullRecord =
      missing.trim() === '0' ? { ...pull, state: 'merged', updatedAt: merge.at, merge } : pull;
    await pulls.put(settled);
  }
}
