import { closeOffer, keepOffer } from '../../journeys/offers/answer-for-offer.ts';
import { offerAnswerAddress, offerOpening } from '../../journeys/offers/offer-link.ts';
import type { WithLater } from '../../journeys/with-later.ts';
import { offerNotices, offerRefusalText, offerTexts, type OfferNotice } from '../../texts/offer-answer.ts';
import { answerAccepted, answerJson, wantsPage } from '../answer-form.ts';
import { loggedLater } from '../log/logged-later.ts';
import { sentChange, textOf } from '../member-change.ts';
import { renderOffer, renderOfferMessage, statusOfOffer, type OfferServices } from './show-offer.ts';

/** The answers, by the last part of their addresses under `/api/offers/`. */
const answers = {
  close: { notice: 'fermee', run: closeOffer },
  keep: { notice: 'gardee', run: keepOffer },
} as const satisfies Record<string, { notice: OfferNotice; run: typeof closeOffer | typeof keepOffer }>;

const rules = {
  name: 'offers',
  texts: offerTexts,
  opens: (fields: Readonly<Record<string, unknown>>) => offerOpening(textOf(fields.offre)),
};

/**
 * `POST /api/offers/close`, `/keep`: answers for an offer, by a session or by the link of a mail. 200 `{ message }`; 401
 * without either, 403 where the policy refuses, 404 for an unknown offer, 409 where it is no longer open, each
 * `{ error }`. For a form its page.
 */
export async function receiveOfferAnswer(
  request: Request,
  held: OfferServices,
  later: WithLater['later'],
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const name = pathname.split('/').at(-1) ?? '';
  const answer = Object.hasOwn(answers, name) ? answers[name as keyof typeof answers] : undefined;
  if (!answer) return answerJson(404, { error: offerTexts.unknownChange });
  const sent = await sentChange(request, rules, held);
  if (sent.kind === 'answered') return sent.response;
  const { fields, door, member } = sent;
  const id = textOf(fields.offre);
  const services = { ...held, later: loggedLater(later, `POST ${pathname}, after the answer`) };
  const outcome = await answer.run(member, id, services);
  if (outcome.kind === 'done') {
    const message = offerNotices[answer.notice];
    return answerAccepted(
      request,
      200,
      { message },
      `${offerAnswerAddress(id, door.pass)}&fait=${answer.notice}`,
    );
  }
  const [error, status] = [offerRefusalText[outcome.refusal], statusOfOffer(outcome.refusal)];
  if (!wantsPage(request)) return answerJson(status, { error });
  return status === 409
    ? renderOffer(door, member, id, held, { alert: error, status })
    : renderOfferMessage(error, status, held);
}
