import { formPage, type FormState } from './form-page.ts';
import { pageResponse } from './page-response.ts';

/** Whether the caller is a browser that sent a form and shows a page. */
export const wantsPage = (request: Request): boolean =>
  request.headers.get('accept')?.includes('text/html') ?? false;

/** An answer in JSON, never kept by a cache. */
export const answerJson = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });

/**
 * Refuses fields with 422: in JSON `{ errors: { field: message } }`, or for a form without a script its page with what
 * was typed and each message at its field.
 */
export async function answerRefusedFields(
  request: Request,
  state: FormState,
  page: () => Promise<string>,
): Promise<Response> {
  if (!wantsPage(request)) return answerJson(422, { errors: state.errors });
  return pageResponse(formPage(await page(), state), 422);
}

/** Refuses the whole, not a field: in JSON `{ error }`, or for a form without a script its page with what was typed. */
export const answerRefused = async (
  request: Request,
  status: number,
  error: string,
  { values, page }: { readonly values: FormState['values']; readonly page: () => Promise<string> },
): Promise<Response> =>
  wantsPage(request)
    ? pageResponse(formPage(await page(), { values, errors: {}, message: error }), status)
    : answerJson(status, { error });

/** Accepts: in JSON, or for a form without a script by leading to a page. */
export const answerAccepted = (request: Request, status: 200 | 201, body: object, page: string): Response =>
  wantsPage(request)
    ? new Response(null, { status: 303, headers: { Location: page, 'Cache-Control': 'no-store' } })
    : answerJson(status, body);
