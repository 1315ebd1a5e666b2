import { generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { describe, expect, it } from 'vitest';
import { failures, type Failure } from './failing.ts';
import { algorithms, email, proconnectBench } from './proconnect/bench.ts';

describe.each(algorithms)('ProConnect that signs with %s fails', (algorithm) => {
  const bench = proconnectBench(algorithm);

  it('with an ID token for another nonce', async () => {
    const { query, pending } = await bench.comeBack();
    await bench.expectFault({ query, pending: { ...pending, nonce: 'another-nonce' } });
  });

  it('with a return in the name of another provider', async () => {
    const { query, pending } = await bench.comeBack();
    query.set('iss', 'https://ailleurs.example');
    await bench.expectFault({ query, pending });
  });

  it.each(['server_error', 'login_required', 'x'.repeat(100)])(
    'when it answers with the error %s',
    async (error) => {
      const { pending } = await bench.provider.begin();
      const query = new URLSearchParams({ error, state: pending.state, error_description: email });
      await bench.expectFault({ query, pending });
    },
  );

  const planned: readonly [string, Failure][] = [
    ['answers 500', { status: 500 }],
    ['answers 401', { status: 401, body: { error: 'invalid_client' } }],
    ['answers nonsense', { status: 200, raw: '<html>' }],
    ['breaks the connection', 'drop'],
    ['does not answer', 'silence'],
  ];
  describe.each(['/token', '/me', '/jwks'] as const)('when %s', (path) => {
    it.each(planned)('%s', async (_, failure) => {
      const { query, pending } = await bench.comeBack();
      const failing = failures();
      failing.plan(failure);
      bench.server.override(path, (_request, response) => failing.applied(response));
      await bench.expectFault({ query, pending });
    });
  });

  const now = () => Math.floor(Date.now() / 1000);
  const claims = (): JWTPayload => ({
    iss: bench.server.settings.issuer,
    aud: bench.server.settings.clientId,
    sub: 'agent',
    email,
    iat: now(),
    exp: now() + 60,
  });
  const bySomeoneElse = async (payload: JWTPayload) => {
    const { privateKey } = await generateKeyPair(algorithm);
    const header = { alg: algorithm, kid: 'signature' };
    return new SignJWT(payload).setProtectedHeader(header).sign(privateKey);
  };
  const bySecret = (payload: JWTPayload) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(bench.server.settings.clientSecret));
  const unsigned = (payload: JWTPayload) => Promise.resolve(new UnsecuredJWT(payload).encode());
  const without = (name: string) => async () => bench.server.sign({ ...claims(), [name]: undefined });

  it('not, with a userinfo that is made here as it should be', async () => {
    const { query, pending } = await bench.comeBack();
    const jwt = await bench.server.sign(claims());
    bench.server.override('/me', (_, response) => response.end(jwt));
    expect(await bench.provider.finish(query, pending)).toMatchObject({
      kind: 'identified',
      identity: { email },
    });
  });

  it.each([
    ['signed by another key', () => bySomeoneElse(claims())],
    ['signed with our secret', () => bySecret(claims())],
    ['that nobody signed', () => unsigned(claims())],
    ['that is bare JSON', () => Promise.resolve(JSON.stringify(claims()))],
    ['for another audience', () => bench.server.sign({ ...claims(), aud: 'another' })],
    ['without an audience', without('aud')],
    ['of another issuer', () => bench.server.sign({ ...claims(), iss: 'https://ailleurs.example' })],
    ['without an issuer', without('iss')],
    ['that has expired', () => bench.server.sign({ ...claims(), exp: now() - 60 })],
    ['about another person', () => bench.server.sign({ ...claims(), sub: 'someone else' })],
    ['without an address', without('email')],
    ['with two addresses', () => bench.server.sign({ ...claims(), email: `${email}, x@exemple.fr` })],
  ] as const)('with a userinfo %s', async (_, make) => {
    const { query, pending } = await bench.comeBack();
    const jwt = await make();
    bench.server.override('/me', (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/jwt' });
      response.end(jwt);
    });
    await bench.expectFault({ query, pending });
  });

  /** Answers codes with an ID token, and tokens with a genuine userinfo. */
  async function answerWith(idToken: string): Promise<void> {
    const reply = JSON.stringify({ access_token: 'x', token_type: 'Bearer', id_token: idToken });
    bench.server.override('/token', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(reply);
    });
    const userinfo = await bench.server.sign(claims());
    bench.server.override('/me', (_, response) => response.end(userinfo));
  }

  it('not, with an ID token that is made here as it should be', async () => {
    const { query, pending } = await bench.comeBack();
    await answerWith(await bench.server.sign({ ...claims(), nonce: pending.nonce }));
    expect(await bench.provider.finish(query, pending)).toMatchObject({ kind: 'identified' });
  });

  it.each([
    ['signed by another key', bySomeoneElse],
    ['signed with our secret', bySecret],
    ['that nobody signed', unsigned],
    ['for another audience', (payload: JWTPayload) => bench.server.sign({ ...payload, aud: 'another' })],
    ['for another nonce', (payload: JWTPayload) => bench.server.sign({ ...payload, nonce: 'another' })],
    ['that has expired', (payload: JWTPayload) => bench.server.sign({ ...payload, exp: now() - 60 })],
  ] as const)('with an ID token %s', async (_, sign) => {
    const { query, pending } = await bench.comeBack();
    await answerWith(await sign({ ...claims(), nonce: pending.nonce }));
    await bench.expectFault({ query, pending });
  });
});
