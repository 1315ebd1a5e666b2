import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { proconnect } from '../../../src/adapters/proconnect/proconnect.ts';
import type { IdentityProvider, PendingLogin } from '../../../src/ports.ts';
import { startProvider, type TestProvider } from './provider.ts';
import { visitor, type Visitor } from './visitor.ts';

export const siteUrl = 'https://communs.example';
export const email = 'Ondine.Mistral@ministere.example';
export const algorithms = ['ES256', 'RS256'] as const;

/** A person's return from the provider. */
interface Return {
  readonly query: URLSearchParams;
  readonly pending: PendingLogin;
}

/** What a test of ProConnect's adapter works with, new for each test save the server. */
export interface Bench {
  server: TestProvider;
  provider: IdentityProvider;
  person: Visitor;
  /** Leaves for the provider, agrees or gives up, and comes back. */
  comeBack(choice?: 'refus'): Promise<Return>;
  /** Expects a login to fail by a fault that tells no secret. */
  expectFault(held: Return): Promise<void>;
}

/** Runs a provider that signs with an algorithm, for the tests of a `describe`. */
export function proconnectBench(algorithm: (typeof algorithms)[number]): Bench {
  const bench: Partial<Bench> & Pick<Bench, 'comeBack' | 'expectFault'> = {
    async comeBack(choice) {
      const { provider, person } = bench as Bench;
      const { address, pending } = await provider.begin();
      const callback = await person.follow(address, choice);
      expect(callback.pathname).toBe('/connexion/proconnect');
      return { query: callback.searchParams, pending };
    },
    async expectFault({ query, pending }) {
      const { provider, server } = bench as Bench;
      const fault: unknown = await provider.finish(query, pending).catch((thrown: unknown) => thrown);
      expect(fault).toMatchObject({ name: 'IdentityProviderError', cause: expect.any(Error) as unknown });
      const told = inspect(fault, { depth: 9, showHidden: true });
      for (const secret of [server.settings.clientSecret, query.get('code') ?? '?', pending.verifier, email])
        expect(told).not.toContain(secret);
    },
  };
  beforeAll(async () => {
    bench.server = await startProvider(siteUrl, algorithm);
  });
  afterAll(() => bench.server?.close());
  beforeEach(() => {
    const { server } = bench as Bench;
    server.person = {
      sub: 'agent',
      email,
      given_name: 'Ondine',
      usual_name: 'Mistral',
      siret: '1'.repeat(14),
    };
    // Keys are kept from one login to the next: a provider of its own starts without.
    bench.provider = proconnect({ ...server.settings, siteUrl, timeoutMs: 1_000 });
    bench.person = visitor(siteUrl);
  });
  afterEach(() => bench.server?.restore());
  return bench as Bench;
}
