import {
  godparentAddress,
  godparentByLink,
  type GodparentPass,
} from '../../journeys/godparents/godparent-link.ts';
import { loggedIn, type LoggedIn } from '../../journeys/logged-in.ts';
import { godparentPassForm } from '../../schema/godparent-forms.ts';
import type { Services } from '../../services.ts';

/** How somebody came to a request: by the pass of a mail's link, which answers one request, or by her session. */
export interface RequestDoor {
  readonly pass?: GodparentPass | undefined;
}

/** The door that fields name: a link's, wherever there is one of its fields, so that it never falls back to a session. */
export function doorOf(fields: Readonly<Record<string, unknown>>): RequestDoor | 'broken-link' {
  const isLink = Object.keys(godparentPassForm.shape).some((name) => (fields[name] ?? '') !== '');
  if (!isLink) return {};
  const parsed = godparentPassForm.safeParse(fields);
  if (!parsed.success) return 'broken-link';
  const { membre: member, jusqua: until, cle: key } = parsed.data;
  return { pass: { member, until, key } };
}

/** Who answers a newcomer; undefined without a session, or for a link that opens nothing. */
export const memberAt = (
  { pass }: RequestDoor,
  newcomer: string,
  headers: Headers,
  services: Services,
): Promise<LoggedIn | undefined> =>
  pass ? godparentByLink(newcomer, pass, services) : loggedIn(headers, services);

/** Where an answer leads: to the request of a link, which says how it stands, or to one's own page. */
export const pageAfter = (
  { pass }: RequestDoor,
  newcomer: string,
  answer: 'accepted' | 'declined',
): string => (pass ? godparentAddress(newcomer, pass) : `/compte/marrainage/?fait=godparent-${answer}`);
