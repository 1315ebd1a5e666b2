import type { Services } from '../services.ts';
import { callerNetwork } from './caller-network.ts';
import { fingerprint } from '../domain/signed-link.ts';

const hour = 3600;

/** Where the host writes the address that calls, whatever the caller wrote there; no other header is asked. */
export const callerHeader = 'x-nf-client-connection-ip';

const callerOf = (request: Request): string => callerNetwork(request.headers.get(callerHeader) ?? 'local');

/** Counts a call of one caller and says whether it is one too many in this hour. Addresses are kept as fingerprints. */
export async function isOverLimit(
  name: string,
  callsAnHour: number,
  request: Request,
  { rateLimits, clock, settings }: Pick<Services, 'rateLimits' | 'clock' | 'settings'>,
): Promise<boolean> {
  const caller = fingerprint(`${settings.linkSecret} ${callerOf(request)}`);
  return (await rateLimits.hit(`${name} ${caller}`, hour, clock.now())) > callsAnHour;
}
