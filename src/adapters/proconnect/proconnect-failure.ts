import { IdentityProviderError } from '../identity-provider-error.ts';

/** OAuth's own words for an error are short and plain; anything else could have been written to deceive. */
const plainCode = /^[A-Za-z0-9_]{1,64}$/;

/**
 * The fault of a call of ProConnect. The libraries hang replies, with their tokens and addresses, on what they throw:
 * only the kind and the code of each cause are kept.
 */
export function proconnectFailure(what: string, fault: unknown): IdentityProviderError {
  return new IdentityProviderError(`ProConnect failed: ${what}.`, { cause: new Error(kindsOf(fault)) });
}

function kindsOf(fault: unknown): string {
  const kinds: string[] = [];
  for (let held = fault; held instanceof Error && kinds.length < 5; held = held.cause) {
    const codes = [field(held, 'code'), field(held, 'error'), field(held, 'status'), field(held, 'claim')];
    kinds.push([held.name, ...codes.filter((code) => plainCode.test(code))].join(' '));
  }
  return kinds.join(', by ');
}

function field(error: Error, name: string): string {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
