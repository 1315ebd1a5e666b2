/** Leads a person without a session to the login page. */
export const toLogin = (): Response =>
  new Response(null, { status: 303, headers: { Location: '/connexion/', 'Cache-Control': 'no-store' } });
