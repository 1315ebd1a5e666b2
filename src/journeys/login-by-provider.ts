import { fingerprint } from '../domain/signed-link.ts';
import type { Identification, IdentityProvider, PendingLogin } from '../ports.ts';
import type { Services } from '../services.ts';
import { accountAtLogin, type AccountAtLogin } from './account-at-login.ts';

type Refused<Outcome> = Extract<Outcome, { readonly kind: 'refused' }>;
type Reason = Refused<Identification>['reason'] | Refused<AccountAtLogin>['reason'];

/** How a login by the provider ended; a refusal names the address where the provider told one. */
export type ProviderLogin =
  | { readonly kind: 'open'; readonly cookies: readonly string[]; readonly idToken: string }
  | { readonly kind: 'refused'; readonly reason: Reason; readonly email?: string | undefined }
  /** The provider is out of order, or can't be trusted. */
  | { readonly kind: 'failed'; readonly fault: unknown };

/** A person's return from the provider. */
export interface ProviderReturn {
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly pending: PendingLogin;
  /** When her departure is forgotten. */
  readonly expiresAt: Date;
}

/** Any window longer than a departure lasts, in seconds. */
const hour = 3600;

/**
 * Opens a session for the member whom the provider vouches for. Her address alone tells which account is hers, as it
 * does for the link of a mail: the provider's own name of a person changes with her administration.
 */
export async function loginByProvider(
  { query, headers, pending, expiresAt }: ProviderReturn,
  provider: IdentityProvider,
  services: Pick<Services, 'accounts' | 'clock' | 'community' | 'logins' | 'rateLimits'>,
): Promise<ProviderLogin> {
  // Counted at the hour of its end, so that all returns of a departure fall into one window, and one alone is the first.
  const returns = await services.rateLimits.hit(`return ${fingerprint(pending.state)}`, hour, expiresAt);
  if (returns > 1) return { kind: 'refused', reason: 'stale' };

  const failed = (fault: unknown) => ({ kind: 'failed', fault }) as const;
  const identification = await provider.finish(query, pending).catch(failed);
  if (identification.kind !== 'identified') return identification;
  const { email, idToken } = identification.identity;
  const found = await accountAtLogin(email, services);
  if (found.kind === 'refused') return { ...found, email };
  return { kind: 'open', idToken, cookies: await services.logins.open(found.account.id, headers) };
}
