import { formPage, type FormState } from './form-page.ts';

/** Whether the caller is a browser that sent a form and shows a page. */
const wantsPage = (request: Request): boolean =>
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
  return new Response(formPage(await page(), state), {
    status: 422,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/** Accepts: in JSON, or for a form without a script by leading to a page. */
export const answerAccepted = (request: Request, status: 200 | 201, body: object, page: string): Response =>
  wantsPage(request)
    ? new Response(null, { status: 303, headers: { Location: page, 'Cache-Control': 'no-store' } })
    : answerJson(status, body);
