import { loggedIn, type LoggedIn } from '../journeys/logged-in.ts';
import { memberByPass, type MemberPass, type PassTarget } from '../journeys/member-pass.ts';
import { memberPassForm } from '../schema/member-pass.ts';
import type { Services } from '../services.ts';

/** How somebody came to a thing: by her session, or by the link of a mail, which opens that thing alone. */
export interface MemberDoor {
  readonly pass?: MemberPass | undefined;
}

/** The door that fields name: a link's, wherever there is one of its fields, so that it never falls back to a session. */
export function doorOf(fields: Readonly<Record<string, unknown>>): MemberDoor | 'broken-link' {
  const isLink = Object.keys(memberPassForm.shape).some((name) => (fields[name] ?? '') !== '');
  if (!isLink) return {};
  const parsed = memberPassForm.safeParse(fields);
  if (!parsed.success) return 'broken-link';
  const { membre: member, jusqua: until, cle: key } = parsed.data;
  return { pass: { member, until, key } };
}

/** Who comes by a door; undefined without a session, or for a link that opens nothing. */
export const memberAt = (
  { pass }: MemberDoor,
  opens: PassTarget,
  headers: Headers,
  services: Services,
): Promise<LoggedIn | undefined> =>
  pass ? memberByPass(opens, pass, services) : loggedIn(headers, services);
