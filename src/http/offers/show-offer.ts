import { jobPath } from '../../domain/job-offer.ts';
import type { OfferRefusal } from '../../domain/offer-refusal.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { passParameters } from '../../journeys/member-pass.ts';
import { offerToAnswer } from '../../journeys/offers/answer-for-offer.ts';
import { offerOpening } from '../../journeys/offers/offer-link.ts';
import type { SiteFiles } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { jobHeading } from '../../texts/job-heading.ts';
import { offerNotices, offerRefusalText, offerStateText, offerTexts } from '../../texts/offer-answer.ts';
import { filledPage, type SaidAbove } from '../filled-page.ts';
import { leadTo } from '../lead-to.ts';
import { doorOf, memberAt, type MemberDoor } from '../member-door.ts';
import { noticeNamed } from '../notice-named.ts';
import { pageResponse } from '../page-response.ts';
import { renderMessage } from '../render-message.ts';

export type OfferServices = Services & { readonly site: SiteFiles };

/** Where a refusal stands among the answers of HTTP. */
export function statusOfOffer(refusal: OfferRefusal): number {
  if (refusal === 'not-allowed') return 403;
  return refusal === 'unknown-offer' ? 404 : 409;
}

/**
 * `GET /offre/?offre=…`: an offer, and whether it is filled or stays open, by a session or by the link of a mail; it
 * changes nothing. 403 for a link that opens nothing.
 */
export async function showOffer(request: Request, services: OfferServices): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const id = asked.offre ?? '';
  const door = doorOf(asked);
  const member =
    door === 'broken-link' ? undefined : await memberAt(door, offerOpening(id), request.headers, services);
  if (door === 'broken-link' || (!member && door.pass))
    return renderOfferMessage(offerTexts.linkOver, 403, services);
  if (!member) return leadTo('/connexion/');
  return renderOffer(door, member, id, services, { notice: noticeNamed(offerNotices, asked.fait) });
}

/** The page of an offer for whoever may answer for it; for the others, why it is not shown. */
export async function renderOffer(
  { pass }: MemberDoor,
  member: LoggedIn,
  id: string,
  services: OfferServices,
  { status = 200, ...said }: SaidAbove & { readonly status?: number },
): Promise<Response> {
  const read = await offerToAnswer(member, id, services);
  if (read.kind === 'refused')
    return renderOfferMessage(offerRefusalText[read.refusal], statusOfOffer(read.refusal), services);
  const { offer, state } = read.value;
  const filling = {
    facts: { titre: jobHeading(offer.data), etat: offerStateText[state] },
    shown: { repondre: state === 'open', lien: pass !== undefined },
    links: { offre: jobPath(offer) ?? '/recrutement/' },
    values: { offre: id, ...(pass && passParameters(pass)) },
  };
  return pageResponse(await filledPage('/offre/index', filling, said, services), status);
}

/** A page that says why, in the place of an offer. */
export const renderOfferMessage = (
  message: string,
  status: number,
  services: OfferServices,
): Promise<Response> => {
  const link = { label: offerTexts.toOffers, href: '/recrutement/' };
  return renderMessage({ title: offerTexts.cannotShow, paragraphs: [message], link }, status, services);
};
