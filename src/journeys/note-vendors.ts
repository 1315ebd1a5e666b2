import { isOfVendor, vendorOfStep } from '../domain/vendor-of-step.ts';
import type { VendorState } from '../ports.ts';
import type { Vendor } from '../schema/vendor.ts';
import type { Services } from '../services.ts';
import type { TriedStep } from './look-at-due.ts';

/**
 * Notes how the vendors answered the steps that a run tried. A step that found nothing to do tells nothing: nobody may
 * have been asked.
 */
export async function noteVendors(
  tried: readonly TriedStep[],
  { clock, vendorLog }: Pick<Services, 'clock' | 'vendorLog'>,
): Promise<void> {
  const news = new Map<Vendor, VendorState>();
  const at = clock.now().toISOString();
  for (const { key, outcome } of tried) {
    const vendor = vendorOfStep(key.step, key.channel);
    if (vendor === undefined) continue;
    const before = news.get(vendor) ?? { vendor };
    if (outcome.kind === 'done' && !outcome.end.hadNothing) news.set(vendor, { ...before, succeededAt: at });
    if (outcome.kind === 'failed' && isOfVendor(outcome.why))
      news.set(vendor, { ...before, failedAt: at, cause: outcome.why });
  }
  for (const one of news.values()) await vendorLog.note(one);
}
