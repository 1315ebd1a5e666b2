import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import * as openid from 'openid-client';
import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  Configuration,
  fetchProtectedResource,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
} from 'openid-client';
import { z } from 'zod';
import type { Identification, IdentityProvider, PendingLogin } from '../../ports.ts';
import { proconnectFailure } from './proconnect-failure.ts';
import type { ProConnectSettings } from './proconnect-settings.ts';

export interface ProConnectOptions extends ProConnectSettings {
  /** Address of the site, without a trailing slash. */
  readonly siteUrl: string;
  /** The longest wait for one answer. */
  readonly timeoutMs: number;
}

/** The library calls it deprecated only so that it stands out. */
const { allowInsecureRequests } = openid as {
  readonly allowInsecureRequests: (client: Configuration) => void;
};

/** What ProConnect can sign with; it knows HS256 too, whose key would be our secret. */
const algorithms = ['RS256', 'ES256'];
const scope = 'openid given_name usual_name email siret';
/** How far the clocks of two machines may differ, in seconds. */
const clockTolerance = 30;

const person = z.object({
  sub: z.string().min(1),
  email: z.email().max(254),
  // ProConnect doesn't send it: there, an address is part of the identity. Who sends it must not say false.
  email_verified: z.boolean().optional(),
});

type Grant = Awaited<ReturnType<typeof authorizationCodeGrant>>;

/** Logins by ProConnect: code flow with PKCE, its userinfo a JWT whose signature, issuer and audience are checked. */
export function proconnect(options: ProConnectOptions): IdentityProvider {
  const { issuer, clientId, siteUrl, timeoutMs } = options;
  const redirectUri = `${siteUrl}/connexion/proconnect`;
  const userinfoUrl = new URL(options.userinfoUrl);
  const keys = createRemoteJWKSet(new URL(options.jwksUrl), { timeoutDuration: timeoutMs });
  const client = configuration(options);

  async function claimsOf(jwt: string): Promise<JWTPayload> {
    const checks = { issuer, audience: clientId, algorithms, clockTolerance };
    return (await jwtVerify(jwt, keys, checks)).payload;
  }

  async function userinfo(accessToken: string): Promise<JWTPayload> {
    const headers = new Headers({ accept: 'application/jwt' });
    const reply = await fetchProtectedResource(client, accessToken, userinfoUrl, 'GET', null, headers);
    if (!reply.ok) throw Object.assign(new Error('refused'), { status: reply.status });
    return claimsOf(await reply.text());
  }

  return {
    async begin() {
      const pending = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const address = buildAuthorizationUrl(client, {
        redirect_uri: redirectUri,
        scope,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, pending };
    },

    async finish(query, pending) {
      if (!answers(query, pending)) return refused('stale');
      const grant = await exchange(client, redirectUri, query, pending);
      if (grant === 'cancelled' || grant === 'stale') return refused(grant);
      const { id_token: idToken = '', access_token: accessToken } = grant;
      const { sub } = await claimsOf(idToken).catch((fault: unknown) => {
        throw proconnectFailure('checking the ID token', fault);
      });
      const claims = await userinfo(accessToken).catch((fault: unknown) => {
        throw proconnectFailure('asking who the person is', fault);
      });
      const read = person.extend({ sub: z.literal(sub) }).safeParse(claims);
      if (!read.success) throw proconnectFailure('reading who the person is', read.error);
      const { email, email_verified: isVerified } = read.data;
      return isVerified === false
        ? refused('unverified')
        : { kind: 'identified', identity: { email, idToken } };
    },

    logoutAddress(idToken) {
      const address = buildEndSessionUrl(client, {
        id_token_hint: idToken,
        state: randomState(),
        post_logout_redirect_uri: `${siteUrl}/connexion/`,
      });
      // ProConnect refuses parameters that it doesn't ask for.
      address.searchParams.delete('client_id');
      return address.href;
    },
  };
}

function configuration(options: ProConnectOptions): Configuration {
  const { authorizationUrl, tokenUrl, userinfoUrl, jwksUrl, logoutUrl } = options;
  const server = {
    issuer: options.issuer,
    authorization_endpoint: authorizationUrl,
    token_endpoint: tokenUrl,
    userinfo_endpoint: userinfoUrl,
    jwks_uri: jwksUrl,
    end_session_endpoint: logoutUrl,
    id_token_signing_alg_values_supported: algorithms,
  };
  const client = new Configuration(server, options.clientId, {}, ClientSecretPost(options.clientSecret));
  client.timeout = options.timeoutMs / 1000;
  // The settings take http for this machine alone.
  if ([authorizationUrl, tokenUrl, userinfoUrl, logoutUrl].some((address) => address.startsWith('http:')))
    allowInsecureRequests(client);
  return client;
}

/** Whether a return says one thing, and belongs to this departure. */
function answers(query: URLSearchParams, { state }: PendingLogin): boolean {
  const outcomes = [...query.getAll('code'), ...query.getAll('error')];
  const states = query.getAll('state');
  return outcomes.length === 1 && states.length === 1 && states[0] === state;
}

async function exchange(
  client: Configuration,
  redirectUri: string,
  query: URLSearchParams,
  { state, nonce, verifier }: PendingLogin,
): Promise<Grant | 'cancelled' | 'stale'> {
  const callback = new URL(redirectUri);
  callback.search = query.toString();
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
  try {
    return await authorizationCodeGrant(client, callback, checks);
  } catch (fault) {
    if (fault instanceof AuthorizationResponseError && fault.error === 'access_denied') return 'cancelled';
    if (fault instanceof ResponseBodyError && fault.error === 'invalid_grant') return 'stale';
    throw proconnectFailure('taking the code', fault);
  }
}

const refused = (reason: Extract<Identification, { kind: 'refused' }>['reason']): Identification => ({
  kind: 'refused',
  reason,
});
