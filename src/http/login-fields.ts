import type { SiteFiles } from '../ports.ts';
import type { Services } from '../services.ts';
import { loginTexts } from '../texts/login.ts';
import { answerRefused } from './answer-form.ts';
import { isOverLimit } from './is-over-limit.ts';
import { readFields } from './read-fields.ts';
import { isSameOrigin } from './same-origin.ts';

const maximumBytes = 10_000;
const callsAnHour = 60;

/** Whether a call about logins is one too many of its caller. */
export const isLoginOverLimit = (request: Request, services: Services): Promise<boolean> =>
  isOverLimit('login', callsAnHour, request, services);

/** Fields of a call of this site that is not one too many; the refusal otherwise, on the login page for a browser. */
export async function loginFields(
  request: Request,
  services: Services & { readonly site: SiteFiles },
): Promise<Response | Readonly<Record<string, unknown>>> {
  const refused = (status: number, message: string): Promise<Response> =>
    answerRefused(request, status, message, {
      values: {},
      page: () => services.site.page('/connexion/index'),
    });
  if (!isSameOrigin(request, services.settings.siteUrl)) return refused(403, loginTexts.elsewhere);
  const read = await readFields(request, maximumBytes);
  if (read.kind === 'refused') return refused(read.status, read.message);
  return (await isLoginOverLimit(request, services)) ? refused(429, loginTexts.tooMany) : read.fields;
}
