import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import Provider, { type AccountClaims, type Configuration } from 'oidc-provider';
import { vi } from 'vitest';
import type { ProConnectSettings } from '../../../src/adapters/proconnect/proconnect-settings.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** An OpenID provider of this machine that behaves as ProConnect's documents say. */
export interface TestProvider {
  readonly settings: ProConnectSettings;
  /** Who logs in. */
  person: AccountClaims;
  /** Answers a path in the provider's place, until `restore`. */
  override(path: '/token' | '/me' | '/jwks', answer: Listener): void;
  restore(): void;
  /** Signs as the provider does. */
  sign(claims: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

const clientId = 'secretariat-of-the-tests';
const clientSecret = 'a client secret of the tests alone';
const scope = 'openid given_name usual_name email siret';

/** Starts a provider for a site; it signs with `algorithm`, asks for PKCE and wants the secret in the body. */
export async function startProvider(siteUrl: string, algorithm: 'ES256' | 'RS256'): Promise<TestProvider> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'signature', alg: algorithm, use: 'sig' };
  const overrides = new Map<string, Listener>();
  let listener: Listener = () => undefined;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    (overrides.get(pathname) ?? listener)(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  // It warns that it keeps all in memory, which is what tests want.
  vi.spyOn(console, 'warn').mockReturnValueOnce();
  const provider = new Provider(
    issuer,
    configuration(siteUrl, { algorithm, key, person: () => held.person }),
  );
  const answer = provider.callback();
  listener = (request, response) =>
    request.url?.startsWith('/interaction/')
      ? interact(provider, request, response)
      : answer(request, response);

  const held: TestProvider = {
    settings: {
      issuer,
      authorizationUrl: `${issuer}/auth`,
      tokenUrl: `${issuer}/token`,
      userinfoUrl: `${issuer}/me`,
      jwksUrl: `${issuer}/jwks`,
      logoutUrl: `${issuer}/session/end`,
      clientId,
      clientSecret,
    },
    person: { sub: 'agent' },
    override: (path, answerInPlace) => void overrides.set(path, answerInPlace),
    restore: () => {
      overrides.clear();
    },
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid: key.kid }).sign(privateKey),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return held;
}

interface Given {
  readonly algorithm: 'ES256' | 'RS256';
  readonly key: object;
  readonly person: () => AccountClaims;
}

const configuration = (siteUrl: string, { algorithm, key, person }: Given): Configuration => ({
  jwks: { keys: [key] },
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [`${siteUrl}/connexion/proconnect`],
      post_logout_redirect_uris: [`${siteUrl}/connexion/`],
      token_endpoint_auth_method: 'client_secret_post',
      id_token_signed_response_alg: algorithm,
      userinfo_signed_response_alg: algorithm,
    },
  ],
  claims: {
    openid: ['sub'],
    given_name: ['given_name'],
    usual_name: ['usual_name'],
    email: ['email', 'email_verified'],
    siret: ['siret'],
  },
  cookies: { keys: ['a key of the tests alone'] },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    jwtUserinfo: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = `<!doctype html><title>Test</title>${form}<button form="op.logoutForm" name="logout" value="yes">Quitter</button>`;
      },
    },
  },
  // Seconds, as ProConnect's.
  ttl: { Interaction: 7200, Session: 7200, Grant: 30, AuthorizationCode: 30, AccessToken: 60, IdToken: 60 },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, accountId) => ({ accountId, claims: person }),
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client?.clientId,
      accountId: oidc.session?.accountId,
    });
    grant.addOIDCScope(scope);
    await grant.save();
    return grant;
  },
});

/** The provider's own page: a person says who she is, or gives up. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST') {
    const isRefused = request.url?.endsWith('/refus');
    const result = isRefused ? { error: 'access_denied' } : { login: { accountId: 'agent' } };
    await provider.interactionFinished(request, response, result);
    return;
  }
  const { uid } = await provider.interactionDetails(request, response);
  const button = (path: string, label: string) =>
    `<form method="post" action="/interaction/${uid}/${path}"><button>${label}</button></form>`;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><title>Test</title>${button('accord', 'C’est moi')}${button('refus', 'Abandonner')}`,
  );
}
