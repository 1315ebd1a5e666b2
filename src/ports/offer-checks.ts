import type { OfferCheck } from '../domain/offer-check.ts';
import type { Day } from '../schema/day.ts';

/** When offers were asked about, and kept open. */
export interface OfferChecks {
  all(): Promise<OfferCheck[]>;
  /** Keeps that those who can tell were asked about an offer. */
  asked(offer: string, on: Day): Promise<void>;
  /** Keeps that an offer stays open. */
  kept(offer: string, on: Day): Promise<void>;
}
