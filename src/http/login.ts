import { z } from 'zod';
import { logOutOf } from '../journeys/log-out.ts';
import { requestLogin } from '../journeys/request-login.ts';
import type { SiteFiles } from '../ports.ts';
import type { Services } from '../services.ts';
import { loginTexts } from '../texts/login.ts';
import { answerAccepted, answerRefusedFields } from './answer-form.ts';
import { formPage } from './form-page.ts';
import { leaveFor } from './leave-for.ts';
import { loginFields } from './login-fields.ts';
import { pageResponse } from './page-response.ts';
import { pathWithin } from './path-within.ts';
import { providerSessionCookie } from './provider-cookies.ts';
import { withCookies } from './with-cookies.ts';

type LoginServices = Services & { readonly site: SiteFiles };

const address = z.email().max(254);

/**
 * `POST /api/login`: asks for a link. The answer and its time are the same for every address: what is done for a known
 * one is left to `later`, which the host carries on after the answer.
 */
export async function askForLink(
  request: Request,
  services: LoginServices,
  later: (work: Promise<void>) => void,
): Promise<Response> {
  const fields = await loginFields(request, services);
  if (fields instanceof Response) return fields;
  const email = typeof fields.email === 'string' ? fields.email.trim() : '';
  if (!address.safeParse(email).success) {
    const state = { values: fields, errors: { email: loginTexts.addressExpected } };
    return answerRefusedFields(request, state, () => services.site.page('/connexion/index'));
  }
  later(requestLogin(email, services, pathWithin(fields.retour, services.settings.siteUrl)));
  return answerAccepted(request, 200, { message: loginTexts.sent }, '/connexion/envoye/');
}

/**
 * `GET /connexion/lien/?jeton=…&retour=…`: the page with the button that uses the link; the page itself uses nothing.
 */
export async function showLink(request: Request, { site }: LoginServices): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const values = { jeton: searchParams.get('jeton') ?? '', retour: searchParams.get('retour') ?? '' };
  return pageResponse(formPage(await site.page('/connexion/lien'), { values, errors: {} }));
}

/** `POST /api/login/link`: uses the link, opens a session and leads to the account, or to `retour`, a path of this site. */
export async function useLink(request: Request, services: LoginServices): Promise<Response> {
  const fields = await loginFields(request, services);
  if (fields instanceof Response) return fields;
  const token = typeof fields.jeton === 'string' ? fields.jeton : '';
  const cookies = token === '' ? undefined : await services.logins.redeem(token, request.headers);
  if (!cookies) {
    const state = { values: {}, errors: { email: loginTexts.linkUsed } };
    return answerRefusedFields(request, state, () => services.site.page('/connexion/index'));
  }
  const forgotten = providerSessionCookie(services.settings).clear();
  const next = pathWithin(fields.retour, services.settings.siteUrl) ?? '/compte/';
  return withCookies(answerAccepted(request, 200, { account: next }, next), [...cookies, forgotten]);
}

/**
 * `POST /api/logout`: ends this session, or with `partout` all of the member's. Where the provider opened it, the way
 * back to the login page goes through the provider, which ends its own.
 */
export async function logOut(request: Request, services: LoginServices): Promise<Response> {
  const fields = await loginFields(request, services);
  if (fields instanceof Response) return fields;
  const where = fields.partout === 'oui' ? 'everywhere' : 'here';
  const { clock, identityProvider, settings } = services;
  const providerSession = providerSessionCookie(settings);
  const opened = await providerSession.open(request.headers, clock.now());
  const cookies = [...(await logOutOf(where, request.headers, services)), providerSession.clear()];
  const address = opened && identityProvider?.logoutAddress(opened.content.idToken);
  return withCookies(
    address === undefined
      ? answerAccepted(request, 200, {}, '/connexion/')
      : await leaveFor(address, request, services),
    cookies,
  );
}
