import { z } from 'zod';
import { ovhCall } from './ovh-call.ts';
import { ovhCredential } from './ovh-credential.ts';
import type { OvhMailboxesOptions } from './ovh-mailboxes.ts';
import { unless } from './unless.ts';

type Call = readonly [method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string];

/** Every kind of call of the adapters, under the domain. */
const neededCalls: readonly Call[] = [
  ['GET', '/account/*'],
  ['POST', '/account'],
  ['DELETE', '/account/*'],
  ['POST', '/account/*/changePassword'],
  ['GET', '/responder/*'],
  ['POST', '/responder'],
  ['PUT', '/responder/*'],
  ['DELETE', '/responder/*'],
  ['GET', '/redirection'],
  ['GET', '/redirection/*'],
  ['POST', '/redirection'],
  ['DELETE', '/redirection/*'],
  ['GET', '/mailingList'],
  ['POST', '/mailingList'],
  ['GET', '/mailingList/*/subscriber'],
  ['POST', '/mailingList/*/subscriber'],
  ['DELETE', '/mailingList/*/subscriber/*'],
];

/** What a consumer key may do. */
export interface OvhRights {
  /** The key as OVH tells it; undefined where it may not look at itself. */
  readonly key:
    | {
        readonly isValidated: boolean;
        readonly endsAt: string | undefined;
        readonly isBoundToNetworks: boolean;
        /** Calls that it may not make, "PUT /email/domain/example.org/responder/*". */
        readonly missing: readonly string[];
      }
    | undefined;
  /** Whether the account holds the mail domain. */
  readonly hasDomain: boolean;
}

/** Looks at a consumer key and the mail domain; changes nothing. Rejects with a `MailboxesError`. */
export async function ovhRights({ domain, ...access }: OvhMailboxesOptions): Promise<OvhRights> {
  const call = ovhCall(access);
  const root = `/email/domain/${encodeURIComponent(domain)}`;
  const [told, accounts] = await Promise.all([
    unless(403, ovhCredential(access)),
    unless(404, call('GET', `${root}/account`, {}, z.array(z.string()))),
  ]);
  return {
    hasDomain: accounts !== undefined,
    key: told && {
      isValidated: told.status === 'validated',
      endsAt: told.expiration ?? undefined,
      isBoundToNetworks: (told.allowedIPs ?? []).length > 0,
      missing: neededCalls
        .map(([method, path]): Call => [method, root + path])
        .filter((needed) => !told.rules.some((rule) => covers(rule, needed)))
        .map(([method, path]) => `${method} ${path}`),
    },
  };
}

const covers = (rule: { readonly method: string; readonly path: string }, [method, path]: Call): boolean => {
  const pattern = rule.path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return rule.method === method && new RegExp(`^${pattern.join('.*')}$`).test(path);
};
