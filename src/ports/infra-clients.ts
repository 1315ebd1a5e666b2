/** What a tool of the community may do by the infra API. */
export const infraScopes = ['members:read', 'accounts:read', 'webhooks:manage'] as const;
export type InfraScope = (typeof infraScopes)[number];

/** A tool that may call the infra API; of its key only the hash is kept. */
export interface InfraClient {
  /** Lower case letters, digits and dashes; never given to another client, even once revoked. */
  readonly name: string;
  readonly keyHash: string;
  readonly scopes: readonly InfraScope[];
  readonly createdBy: string;
  /** Instants in ISO 8601. */
  readonly createdAt: string;
  readonly revokedAt?: string | undefined;
  /** To the minute. */
  readonly lastUsedAt?: string | undefined;
}

/** The tools that may call the infra API. */
export interface InfraClients {
  /** False where the name, or the key, is taken. */
  add(client: InfraClient): Promise<boolean>;
  /** The client of a key, revoked or not. */
  find(keyHash: string): Promise<InfraClient | undefined>;
  /** By name. */
  all(): Promise<InfraClient[]>;
  /** False for a client that is unknown, or revoked before. */
  revoke(name: string, now: Date): Promise<boolean>;
  /** Notes that the client called, at most once a minute. */
  used(name: string, now: Date): Promise<void>;
}
