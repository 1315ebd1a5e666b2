/**
 * How a vendor answers this process: "closed" while it is called as usual, "open" while it is left alone because it was
 * out of reach, "half-open" while one call tries whether it is back.
 */
export interface VendorHealth {
  /** The vendor's name, "OVH". */
  readonly vendor: string;
  readonly state: 'closed' | 'open' | 'half-open';
  /** Since when the state is that one; since the process began where nothing ever happened. An instant in ISO 8601. */
  readonly since: string;
  /** The last failure and its causes in one line, without private values, and its instant; kept after the recovery. */
  readonly lastFailure?: { readonly at: string; readonly cause: string } | undefined;
}
