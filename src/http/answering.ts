import type { Logins, SiteFiles } from '../ports.ts';
import { faultTexts } from '../texts/faults.ts';
import { answerJson, wantsPage } from './answer-form.ts';
import { formPage } from './form-page.ts';
import { noteMember } from './log/current-call.ts';
import { logFault } from './log/log-fault.ts';
import { messagePage } from './message-page.ts';
import { pageResponse } from './page-response.ts';
import { readFields } from './read-fields.ts';

/** The longest form whose fields are given back. */
const maximumBytes = 100_000;

interface WithSite {
  readonly site: SiteFiles;
  readonly logins?: Logins;
}

/**
 * Answers a request by a handler, and a fault of whatever it needs with an honest message and status 503: JSON, or a
 * page for a browser. The fault is logged once. Where `form` names the published page of the form that was sent, what
 * the person typed is kept: in that page, or in a page that can send it again when the site itself is out of reach.
 */
export async function answering<Services extends WithSite>(
  request: Request,
  open: () => Promise<Services>,
  handle: (request: Request, services: Services) => Promise<Response>,
  form?: string,
): Promise<Response> {
  const copy = form !== undefined && wantsPage(request) ? request.clone() : undefined;
  try {
    const response = await handle(request, noting(await open()));
    // Not awaited: it ends once the request's own body is read or left, which is up to the host.
    void copy?.body?.cancel();
    return response;
  } catch (fault) {
    logFault(`${request.method} ${new URL(request.url).pathname}`, fault);
    const response = await faultAnswer(request, open, form, copy);
    response.headers.set('Retry-After', '60');
    return response;
  }
}

/** The same services; whose session the call carries is noted for the log, whoever asks for it. */
const noting = <Services extends WithSite>(services: Services): Services => {
  const { logins } = services;
  if (logins === undefined) return services;
  const member: Logins['member'] = async (headers) => {
    const found = await logins.member(headers);
    noteMember(found);
    return found;
  };
  return { ...services, logins: { ...logins, member } };
};

async function faultAnswer(
  request: Request,
  open: () => Promise<WithSite>,
  form: string | undefined,
  copy: Request | undefined,
): Promise<Response> {
  const message = form === undefined ? faultTexts.message : faultTexts.messageOfForm;
  if (!wantsPage(request)) return answerJson(503, { error: message });
  const values = copy && (await fieldsOf(copy));
  if (form !== undefined && values) {
    const page = await publishedPage(open, form);
    const said = `${message} ${faultTexts.kept}`;
    if (page !== undefined) return pageResponse(formPage(page, { values, errors: {}, message: said }), 503);
    const again = { label: faultTexts.again, action: new URL(request.url).pathname, values };
    return pageResponse(messagePage({ title: faultTexts.title, paragraphs: [said], again }), 503);
  }
  const page = await publishedPage(open, '/erreur/index');
  if (form === undefined && page !== undefined) return pageResponse(page, 503);
  return pageResponse(messagePage({ title: faultTexts.title, paragraphs: [message] }, page), 503);
}

async function fieldsOf(copy: Request): Promise<Readonly<Record<string, unknown>> | undefined> {
  const read = await readFields(copy, maximumBytes);
  return read.kind === 'fields' ? read.fields : undefined;
}

async function publishedPage(open: () => Promise<WithSite>, path: string): Promise<string | undefined> {
  try {
    return await (await open()).site.page(path);
  } catch {
    // The fault that is being answered was logged; that the site is out of reach too changes only the page's looks.
    return undefined;
  }
}
