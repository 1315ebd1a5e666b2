import { loggedIn, type LoggedIn } from '../../journeys/logged-in.ts';
import { reviewAddress, reviewerByLink, type ReviewPass } from '../../journeys/reviews/review-link.ts';
import { reviewPassForm } from '../../schema/review-forms.ts';
import type { Services } from '../../services.ts';

/** How somebody came to a review: by her session, or by the link of a mail, which opens one proposal. */
export interface ReviewDoor {
  readonly path: '/relecture/' | '/compte/relectures/';
  readonly pass?: ReviewPass | undefined;
}

/** The way back to a proposal through the door that somebody came by. */
export const addressBy = (
  { path, pass }: ReviewDoor,
  proposal: { readonly number: number; readonly branch?: string | undefined },
): string => reviewAddress(path, proposal, pass);

/** The door that fields name: a link's, wherever there is one of its fields, so that it never falls back to a session. */
export function doorOf(fields: Readonly<Record<string, unknown>>): ReviewDoor | 'broken-link' {
  const isLink = Object.keys(reviewPassForm.shape).some((name) => (fields[name] ?? '') !== '');
  if (!isLink) return { path: '/compte/relectures/' };
  const parsed = reviewPassForm.safeParse(fields);
  if (!parsed.success) return 'broken-link';
  const { membre: member, jusqua: until, cle: key } = parsed.data;
  return { path: '/relecture/', pass: { member, until, key } };
}

/** Who reviews a proposal; undefined without a session, or for a link that opens nothing. */
export const reviewerAt = (
  { pass }: ReviewDoor,
  proposal: number,
  headers: Headers,
  services: Services,
): Promise<LoggedIn | undefined> =>
  pass ? reviewerByLink(proposal, pass, services) : loggedIn(headers, services);
