import type { Services } from '../services.ts';
import type { SiteFiles } from '../ports.ts';

/** What a function works with: the journeys' services, and the pages of the published site. */
export interface FunctionServices extends Services {
  readonly site: SiteFiles;
}

let current: FunctionServices | undefined;

/** Sets what functions of this process work with: the local platform's adapters, or a test's. */
export function provideServices(services: FunctionServices): void {
  current = services;
}

/** What functions work with; throws where nobody set it. */
export function services(): FunctionServices {
  if (!current) throw new Error('The functions have no services: nobody called provideServices().');
  return current;
}
