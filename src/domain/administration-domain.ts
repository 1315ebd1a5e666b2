import { domainToASCII } from 'node:url';
import { isAdministrationAddress, isWithin, type AddressRules } from './administration-address.ts';
import { isPublicMailProvider } from './public-mail-providers.ts';

/** Why a domain does not come on the list of administrations' domains. */
export type DomainRefusal =
  | 'not-a-domain'
  | 'too-wide'
  | 'community'
  | 'already-known'
  /** Only a warning: an administrator who knows better adds it all the same. */
  | 'public-provider';

const label = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;
const hostLetters = /^[\p{L}\p{M}\p{N}.-]+$/u;
const longest = 253;

/**
 * The domain that a person typed, "ademe.example" or "*.ademe.example", in lower case and in the ASCII form that
 * addresses have; undefined for what is none. A leading "@" is let go.
 */
export function readDomain(typed: string): string | undefined {
  const text = typed.trim().replace(/^@/, '');
  const star = text.startsWith('*.') ? '*.' : '';
  const written = text.slice(star.length);
  // The conversion would take the host out of a web address.
  const name = hostLetters.test(written) ? domainToASCII(written) : '';
  const labels = name.split('.');
  const isDomain =
    name.length <= longest &&
    labels.every((part) => label.test(part)) &&
    // Else it is an address of a machine.
    /[a-z]/.test(labels.at(-1) ?? '') &&
    (star !== '' || labels.length > 1);
  return isDomain ? star + name : undefined;
}

/** Why a domain may not come on the list; undefined for one that may. `isSure` passes over a warning. */
export function domainRefusal(
  domain: string | undefined,
  rules: AddressRules,
  isSure: boolean,
): DomainRefusal | undefined {
  if (domain === undefined) return 'not-a-domain';
  const isWide = domain.startsWith('*.');
  const name = isWide ? domain.slice(2) : domain;
  if (!name.includes('.')) return 'too-wide';
  if (isWithin(name, rules.communityDomain.toLowerCase())) return 'community';
  const anAddress = `a@${isWide ? `a.${name}` : name}`;
  if (isAdministrationAddress(anAddress, rules)) return 'already-known';
  return !isSure && isPublicMailProvider(name) ? 'public-provider' : undefined;
}
