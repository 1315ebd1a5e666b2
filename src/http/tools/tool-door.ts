import { loggedIn, type LoggedIn } from '../../journeys/logged-in.ts';
import { memberByToolLink, type ToolPass } from '../../journeys/tools/tool-link.ts';
import { reviewPassForm } from '../../schema/review-forms.ts';
import type { Services } from '../../services.ts';

/** How somebody came to a request: by her session, or by the link of a mail, which opens one request. */
export interface ToolDoor {
  readonly pass?: ToolPass | undefined;
}

/** The door that fields name: a link's, wherever there is one of its fields, so that it never falls back to a session. */
export function toolDoorOf(fields: Readonly<Record<string, unknown>>): ToolDoor | 'broken-link' {
  const isLink = Object.keys(reviewPassForm.shape).some((name) => (fields[name] ?? '') !== '');
  if (!isLink) return {};
  const parsed = reviewPassForm.safeParse(fields);
  if (!parsed.success) return 'broken-link';
  const { membre: member, jusqua: until, cle: key } = parsed.data;
  return { pass: { member, until, key } };
}

/** Who comes by a door; undefined without a session, or for a link that opens nothing. */
export const memberAt = (
  { pass }: ToolDoor,
  request: string,
  headers: Headers,
  services: Services,
): Promise<LoggedIn | undefined> =>
  pass ? memberByToolLink(request, pass, services) : loggedIn(headers, services);
