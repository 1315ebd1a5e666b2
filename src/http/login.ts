import { z } from 'zod';
import { requestLogin } from '../journeys/request-login.ts';
import type { SiteFiles } from '../ports.ts';
import type { Services } from '../services.ts';
import { loginTexts } from '../texts/login.ts';
import { answerAccepted, answerJson, answerRefusedFields } from './answer-form.ts';
import { formPage } from './form-page.ts';
import { isOverLimit } from './is-over-limit.ts';
import { pageResponse } from './page-response.ts';
import { readFields } from './read-fields.ts';
import { isSameOrigin } from './same-origin.ts';

type LoginServices = Services & { readonly site: SiteFiles };

const maximumBytes = 10_000;
const callsAnHour = 60;
const address = z.email().max(254);

/** Fields of a call of this site that is not one too many; the refusal otherwise. */
async function fieldsOf(
  request: Request,
  services: LoginServices,
): Promise<Response | Readonly<Record<string, unknown>>> {
  if (!isSameOrigin(request, services.settings.siteUrl))
    return answerJson(403, { error: loginTexts.elsewhere });
  const read = await readFields(request, maximumBytes);
  if (read.kind === 'refused') return answerJson(read.status, { error: read.message });
  const over = await isOverLimit('login', callsAnHour, request, services);
  return over ? answerJson(429, { error: loginTexts.tooMany }) : read.fields;
}

/**
 * `POST /api/login`: asks for a link. The answer and its time are the same for every address: what is done for a known
 * one is left to `later`, which the host carries on after the answer.
 */
export async function askForLink(
  request: Request,
  services: LoginServices,
  later: (work: Promise<void>) => void,
): Promise<Response> {
  const fields = await fieldsOf(request, services);
  if (fields instanceof Response) return fields;
  const email = typeof fields.email === 'string' ? fields.email.trim() : '';
  if (!address.safeParse(email).success) {
    const state = { values: fields, errors: { email: loginTexts.addressExpected } };
    return answerRefusedFields(request, state, () => services.site.page('/connexion/index'));
  }
  later(requestLogin(email, services));
  return answerAccepted(request, 200, { message: loginTexts.sent }, '/connexion/envoye/');
}

/** `GET /connexion/lien/?jeton=…`: the page with the button that uses the link; the page itself uses nothing. */
export async function showLink(request: Request, { site }: LoginServices): Promise<Response> {
  const token = new URL(request.url).searchParams.get('jeton') ?? '';
  return pageResponse(formPage(await site.page('/connexion/lien'), { values: { jeton: token }, errors: {} }));
}

/** `POST /api/login/link`: uses the link, opens a session and leads to the account. */
export async function useLink(request: Request, services: LoginServices): Promise<Response> {
  const fields = await fieldsOf(request, services);
  if (fields instanceof Response) return fields;
  const token = typeof fields.jeton === 'string' ? fields.jeton : '';
  const cookies = token === '' ? undefined : await services.logins.redeem(token, request.headers);
  if (!cookies) {
    const state = { values: {}, errors: { email: loginTexts.linkUsed } };
    return answerRefusedFields(request, state, () => services.site.page('/connexion/index'));
  }
  return withCookies(answerAccepted(request, 200, { account: '/compte/' }, '/compte/'), cookies);
}

/** `POST /api/logout`: ends this session, or with `partout` all of the member's. */
export async function logOut(request: Request, services: LoginServices): Promise<Response> {
  const fields = await fieldsOf(request, services);
  if (fields instanceof Response) return fields;
  const where = fields.partout === 'oui' ? 'everywhere' : 'here';
  const cookies = await services.logins.logout(request.headers, where);
  return withCookies(answerAccepted(request, 200, {}, '/connexion/'), cookies);
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}
