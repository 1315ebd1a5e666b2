import type { SiteFiles } from '../ports.ts';
import type { Services } from '../services.ts';

/** What a function works with: the journeys' services, and the pages of the published site. */
export interface FunctionServices extends Services {
  readonly site: SiteFiles;
}

let current: Promise<FunctionServices> | undefined;

/** Sets what functions of this process work with: the local platform's adapters, or a test's. */
export function provideServices(services: FunctionServices): void {
  current = Promise.resolve(services);
}

/** What functions work with: what was provided, else production's, opened once a process. */
export async function services(): Promise<FunctionServices> {
  current ??= import('./production-services.ts').then(({ productionServices }) => productionServices());
  try {
    return await current;
  } catch (fault) {
    current = undefined;
    throw fault;
  }
}
