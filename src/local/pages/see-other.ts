/** Leads to the page that shows what a POST did or started. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path } });
