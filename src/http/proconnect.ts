import { loginByProvider, type ProviderLogin } from '../journeys/login-by-provider.ts';
import type { IdentityProvider, SiteFiles } from '../ports.ts';
import type { Services } from '../services.ts';
import { fillPage } from './fill-page.ts';
import { leadTo } from './lead-to.ts';
import { leaveFor } from './leave-for.ts';
import { logFault } from './log/log-fault.ts';
import { isLoginOverLimit, loginFields } from './login-fields.ts';
import { pageResponse } from './page-response.ts';
import { pathWithin } from './path-within.ts';
import { departureCookie, providerSessionCookie } from './provider-cookies.ts';
import { withCookies } from './with-cookies.ts';

type WithSite = Services & { readonly site: SiteFiles };

const account = '/compte/';

/** Why nobody was logged in, with the status of the page that says so. */
const statuses = {
  cancelled: 403,
  stale: 400,
  unverified: 403,
  'no-account': 403,
  'no-mission': 403,
  'too-many': 429,
  failing: 502,
} as const;

type Reason = keyof typeof statuses;

/** `POST /api/login/proconnect`: leads to the provider; `retour` is a path of this site to come back to. */
export async function leaveForProvider(request: Request, services: WithSite): Promise<Response> {
  const { clock, identityProvider, settings } = services;
  if (!identityProvider) return leadTo('/connexion/');
  const fields = await loginFields(request, services);
  if (fields instanceof Response) return fields;
  const { address, pending } = await identityProvider.begin();
  const back = pathWithin(fields.retour, settings.siteUrl) ?? account;
  const cookie = await departureCookie(settings).seal({ ...pending, back }, clock.now());
  return withCookies(await leaveFor(address, request, services), [cookie]);
}

/** `GET /connexion/proconnect`: a person comes back from the provider; opens her session, or says why not. */
export async function comeBackFromProvider(request: Request, services: WithSite): Promise<Response> {
  const { clock, identityProvider, settings, site } = services;
  if (!identityProvider) return leadTo('/connexion/');
  const forgotten = departureCookie(settings).clear();
  const outcome = await outcomeOf(request, identityProvider, services);
  if (outcome.kind === 'refused') {
    const page = fillPage(await site.page('/connexion/proconnect'), {
      facts: { adresse: outcome.email ?? '' },
      shown: Object.fromEntries(Object.keys(statuses).map((name) => [name, name === outcome.reason])),
    });
    return withCookies(pageResponse(page, statuses[outcome.reason]), [forgotten]);
  }
  const { back, cookies, idToken } = outcome;
  const session = await providerSessionCookie(settings).seal({ idToken }, clock.now());
  return withCookies(leadTo(back), [forgotten, ...cookies, session]);
}

type Opened = Extract<ProviderLogin, { readonly kind: 'open' }>;

type Outcome =
  | (Opened & { readonly back: string })
  | { readonly kind: 'refused'; readonly reason: Reason; readonly email?: string | undefined };

async function outcomeOf(request: Request, provider: IdentityProvider, services: WithSite): Promise<Outcome> {
  const departure = await departureCookie(services.settings).open(request.headers, services.clock.now());
  if (!departure) return { kind: 'refused', reason: 'stale' };
  // Counted only now: another site can make a browser call this address, but not with that cookie.
  if (await isLoginOverLimit(request, services)) return { kind: 'refused', reason: 'too-many' };
  const { back, ...pending } = departure.content;
  const { searchParams: query } = new URL(request.url);
  const login = await loginByProvider(
    { query, headers: request.headers, pending, expiresAt: departure.expiresAt },
    provider,
    services,
  );
  if (login.kind === 'open') return { ...login, back };
  if (login.kind === 'refused') return login;
  logFault('GET /connexion/proconnect', login.fault);
  return { kind: 'refused', reason: 'failing' };
}
