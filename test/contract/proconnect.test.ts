import { describe, expect, it } from 'vitest';
import { algorithms, email, proconnectBench, siteUrl } from './proconnect/bench.ts';

describe.each(algorithms)('ProConnect that signs with %s', (algorithm) => {
  const bench = proconnectBench(algorithm);

  it('tells who a person is', async () => {
    const { query, pending } = await bench.comeBack();
    const answer = await bench.provider.finish(query, pending);
    expect(answer).toMatchObject({ kind: 'identified', identity: { email } });
  });

  it('is asked as its documents want, and for nothing else', async () => {
    const { address, pending } = await bench.provider.begin();
    const asked = new URL(address).searchParams;
    expect([...asked.keys()].sort()).toEqual([
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ]);
    expect(Object.fromEntries(asked)).toMatchObject({
      scope: 'openid given_name usual_name email siret',
      redirect_uri: `${siteUrl}/connexion/proconnect`,
      code_challenge_method: 'S256',
      response_type: 'code',
    });
    for (const name of ['state', 'nonce']) expect(asked.get(name)?.length).toBeGreaterThanOrEqual(32);
    expect(asked.get('code_challenge')).not.toBe(pending.verifier);
    const other = await bench.provider.begin();
    for (const name of ['state', 'nonce', 'verifier'] as const)
      expect(other.pending[name]).not.toBe(pending[name]);
  });

  it('ends its session when she logs out, and leads back', async () => {
    const { query, pending } = await bench.comeBack();
    const answer = await bench.provider.finish(query, pending);
    if (answer.kind !== 'identified') throw new Error('Nobody was identified.');
    await bench.comeBack();
    expect(bench.person.pages()).toBe(1);

    const address = bench.provider.logoutAddress(answer.identity.idToken);
    const asked = new URL(address).searchParams;
    expect([...asked.keys()].sort()).toEqual(['id_token_hint', 'post_logout_redirect_uri', 'state']);
    const back = await bench.person.follow(address);
    expect(back.href).toBe(`${siteUrl}/connexion/?state=${asked.get('state') ?? ''}`);
    const before = bench.person.pages();
    await bench.comeBack();
    expect(bench.person.pages()).toBe(before + 1);
  });

  describe('refuses', () => {
    it('a return with the state of another departure', async () => {
      const { query } = await bench.comeBack();
      const { pending } = await bench.provider.begin();
      expect(await bench.provider.finish(query, pending)).toEqual({ kind: 'refused', reason: 'stale' });
    });

    it('a code that has served', async () => {
      const { query, pending } = await bench.comeBack();
      await bench.provider.finish(query, pending);
      expect(await bench.provider.finish(query, pending)).toEqual({ kind: 'refused', reason: 'stale' });
    });

    it('a code without the verifier of its departure', async () => {
      const { query, pending } = await bench.comeBack();
      const { verifier } = (await bench.provider.begin()).pending;
      const answer = await bench.provider.finish(query, { ...pending, verifier });
      expect(answer).toEqual({ kind: 'refused', reason: 'stale' });
    });

    it('a person who gives up', async () => {
      const { query, pending } = await bench.comeBack('refus');
      expect(query.get('error')).toBe('access_denied');
      expect(await bench.provider.finish(query, pending)).toEqual({ kind: 'refused', reason: 'cancelled' });
    });

    it('a return without, or with two of, a state, a code or an error', async () => {
      const { query, pending } = await bench.comeBack();
      const returns = [
        '',
        `state=${pending.state}`,
        `code=x`,
        `${query.toString()}&state=${pending.state}`,
        `${query.toString()}&code=x`,
        `${query.toString()}&error=access_denied`,
      ];
      for (const text of returns)
        expect(await bench.provider.finish(new URLSearchParams(text), pending), text).toEqual({
          kind: 'refused',
          reason: 'stale',
        });
    });

    it('an address that the provider calls unverified, and no other', async () => {
      bench.server.person = { ...bench.server.person, email_verified: false };
      const first = await bench.comeBack();
      const answer = await bench.provider.finish(first.query, first.pending);
      expect(answer).toEqual({ kind: 'refused', reason: 'unverified' });
      bench.server.person = { ...bench.server.person, email_verified: true };
      const second = await bench.comeBack();
      expect(await bench.provider.finish(second.query, second.pending)).toMatchObject({ kind: 'identified' });
    });
  });

  it('takes no notice of other parameters', async () => {
    const { query, pending } = await bench.comeBack();
    query.set('utm_source', 'x');
    query.set('redirect_uri', 'https://ailleurs.example');
    expect(await bench.provider.finish(query, pending)).toMatchObject({ kind: 'identified' });
  });
});
