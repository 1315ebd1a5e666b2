/** Domains of administrations; a leading "*." stands for every domain under it (rules.md, "Arrival form"). */
export const alwaysAdministrations = [
  '*.gouv.fr',
  'pole-emploi.fr',
  'francetravail.fr',
  'france-travail.fr',
  'justice.fr',
] as const;

/** What decides whether an address is an administration's. */
export interface AddressRules {
  /** The community's own domain, never an administration's. */
  readonly communityDomain: string;
  /** Domains that an administrator added to the list. */
  readonly moreDomains: readonly string[];
}

/** The domain of an address, in lower case. */
const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Whether an address is an administration's; an unknown domain is not. */
export function isAdministrationAddress(
  address: string,
  { communityDomain, moreDomains }: AddressRules,
): boolean {
  const domain = domainOf(address);
  if (isWithin(domain, communityDomain.toLowerCase())) return false;
  return [...alwaysAdministrations, ...moreDomains.map((known) => known.toLowerCase())].some((known) =>
    known.startsWith('*.') ? domain.endsWith(known.slice(1)) : domain === known,
  );
}

/** Whether an address is one of the community's own domain. */
export const isCommunityAddress = (
  address: string,
  { communityDomain }: Pick<AddressRules, 'communityDomain'>,
): boolean => domainOf(address) === communityDomain.toLowerCase();

/** Whether a domain is another one or under it. */
export const isWithin = (domain: string, parent: string): boolean =>
  domain === parent || domain.endsWith(`.${parent}`);
