import type { Services } from '../services.ts';
import { fingerprint } from '../domain/signed-link.ts';

const hour = 3600;

/** The caller's address as the host saw it; headers that a caller may write are not asked. */
const callerOf = (request: Request): string => request.headers.get('x-nf-client-connection-ip') ?? 'local';

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
