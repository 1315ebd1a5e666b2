import type { Identification, IdentityProvider } from '../../src/ports.ts';

/** An identity provider in memory: who comes back with the state of her departure is `answer`, or fails. */
export interface MemoryIdentityProvider extends IdentityProvider {
  answer: Identification | Error;
}

const providerAddress = 'https://provider.example/authorize';

export function memoryIdentityProvider(): MemoryIdentityProvider {
  let departures = 0;
  const provider: MemoryIdentityProvider = {
    answer: { kind: 'refused', reason: 'cancelled' },
    async begin() {
      departures += 1;
      const pending = {
        state: `state-${String(departures)}`,
        nonce: 'secret-nonce',
        verifier: 'secret-verifier',
      };
      return { address: `${providerAddress}?state=${pending.state}`, pending };
    },
    async finish(query, { state }) {
      if (query.get('state') !== state) return { kind: 'refused', reason: 'stale' };
      if (provider.answer instanceof Error) throw provider.answer;
      return provider.answer;
    },
    logoutAddress: (idToken) => `https://provider.example/end?hint=${idToken}`,
  };
  return provider;
}
