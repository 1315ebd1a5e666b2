import type { Vendor } from '../schema/vendor.ts';

export const circuitStates = ['closed', 'open', 'half-open'] as const;

/** How a vendor answered last. Instants are in ISO 8601. */
export interface VendorState {
  readonly vendor: Vendor;
  readonly succeededAt?: string | undefined;
  readonly failedAt?: string | undefined;
  /** Why it failed at that moment, for operators. */
  readonly cause?: string | undefined;
  /** Whether calls go through; undefined where nobody told. */
  readonly circuit?: (typeof circuitStates)[number] | undefined;
}

/** How the vendors are, across the processes of functions. */
export interface VendorLog {
  /** Takes news over: what they do not tell stays, and so does a moment that is later than theirs. */
  note(news: VendorState): Promise<void>;
  /** Those of whom something was told, in any order. */
  all(): Promise<VendorState[]>;
}
