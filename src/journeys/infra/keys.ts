import { randomBytes } from 'node:crypto';
import { fingerprint } from '../../domain/signed-link.ts';
import { infraScopes, type InfraClient, type InfraScope } from '../../ports.ts';
import type { Services } from '../../services.ts';

type KeyServices = Pick<Services, 'clock' | 'infraClients'>;

/** What a key begins with, so that scanners of leaked secrets know it. */
const prefix = 'infra_';
const namePattern = /^[a-z\d](?:[a-z\d-]{0,58}[a-z\d])?$/;

/** Who is to have a key, as it was typed. */
export interface KeyWish {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdBy: string;
}

/** A key, which nobody can be told again; or why there is none. */
export type KeyOutcome =
  | { readonly kind: 'made'; readonly key: string }
  | { readonly kind: 'bad-name' }
  | { readonly kind: 'bad-scopes'; readonly unknown: readonly string[] }
  | { readonly kind: 'name-taken' };

const isScope = (text: string): text is InfraScope => infraScopes.some((scope) => scope === text);

/** Makes a client with its key: 256 random bits, of which only the SHA-256 is kept. */
export async function makeKey(
  { name, scopes, createdBy }: KeyWish,
  { clock, infraClients }: KeyServices,
): Promise<KeyOutcome> {
  if (!namePattern.test(name)) return { kind: 'bad-name' };
  const known = scopes.filter(isScope);
  if (known.length === 0 || known.length < scopes.length)
    return { kind: 'bad-scopes', unknown: scopes.filter((scope) => !isScope(scope)) };
  const key = prefix + randomBytes(32).toString('base64url');
  const client: InfraClient = {
    name,
    keyHash: fingerprint(key),
    scopes: [...new Set(known)],
    createdBy,
    createdAt: clock.now().toISOString(),
  };
  return (await infraClients.add(client)) ? { kind: 'made', key } : { kind: 'name-taken' };
}

/**
 * The client of a key; undefined for one that is unknown or revoked. Keys are found by their hash, so that how long it
 * takes tells nothing of any key.
 */
export async function clientOfKey(
  key: string,
  { infraClients }: Pick<Services, 'infraClients'>,
): Promise<InfraClient | undefined> {
  const client = await infraClients.find(fingerprint(key));
  return client?.revokedAt === undefined ? client : undefined;
}
