import { isOfVendor, servedBy, vendorOfStep } from '../domain/vendor-of-step.ts';
import type { VendorState } from '../ports.ts';
import type { Vendor } from '../schema/vendor.ts';
import type { Services } from '../services.ts';
import type { TriedStep } from './look-at-due.ts';

/**
 * Notes how the vendors answered the steps that a run tried, and whether this process still calls them. A step that found nothing to do tells nothing: nobody may
 * have been asked.
 */
export async function noteVendors(
  tried: readonly TriedStep[],
  { clock, vendorHealth, vendorLog }: Pick<Services, 'clock' | 'vendorHealth' | 'vendorLog'>,
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
  for (const { vendor: name, state: circuit } of vendorHealth?.() ?? [])
    for (const vendor of servedBy(name)) news.set(vendor, { ...(news.get(vendor) ?? { vendor }), circuit });
  for (const one of news.values()) await vendorLog.note(one);
}
