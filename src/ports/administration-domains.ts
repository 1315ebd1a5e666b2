/** A domain whose addresses are an administration's, as an administrator told. */
export interface AdministrationDomain {
  /** "ademe.example", or "*.ademe.example" for every domain under it; lower case. */
  readonly domain: string;
  /** Member id of the administrator. */
  readonly addedBy: string;
  /** An instant in ISO 8601. */
  readonly addedAt: string;
}

/** The list of administrations' domains that an administrator keeps (rules.md, "Arrival form"). */
export interface AdministrationDomains {
  /** In the order of the alphabet. */
  all(): Promise<AdministrationDomain[]>;
  /** Adds a domain; false where the list has it already. */
  add(domain: AdministrationDomain): Promise<boolean>;
  /** Takes a domain off the list; false where the list does not have it. */
  remove(domain: string): Promise<boolean>;
}
