import type { z } from 'zod';
import type { Reviewed } from '../../domain/review-refusal.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { approveReview } from '../../journeys/reviews/approve-review.ts';
import { askChange } from '../../journeys/reviews/ask-change.ts';
import { reviewAddress, reviewOpening } from '../../journeys/reviews/review-link.ts';
import { approvalForm, askChangeForm, reviewTarget } from '../../schema/review-forms.ts';
import type { Services } from '../../services.ts';
import { reviewNotices, reviewRefusalText, reviewTexts, type ReviewNotice } from '../../texts/reviews.ts';
import { answerAccepted, answerJson, wantsPage } from '../answer-form.ts';
import { fieldErrors } from '../field-errors.ts';
import { isOverLimit } from '../is-over-limit.ts';
import { leadTo } from '../lead-to.ts';
import { doorOf, memberAt } from '../member-door.ts';
import { messagePage } from '../message-page.ts';
import { pageResponse } from '../page-response.ts';
import { readFields } from '../read-fields.ts';
import { isSameOrigin } from '../same-origin.ts';
import { pathOf, renderMessage, renderReview, statusOf, type ReviewServices } from './pages.ts';

const maximumBytes = 50_000;
const changesAnHour = 200;

type Fields = Readonly<Record<string, unknown>>;
type Received =
  { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, string>> } | Reviewed<ReviewNotice>;
type Receive = (fields: Fields, member: LoggedIn, services: Services) => Promise<Received>;

const act =
  <Schema extends z.ZodType>(
    form: Schema,
    run: (form: z.output<Schema>, member: LoggedIn, services: Services) => Promise<Reviewed<ReviewNotice>>,
  ): Receive =>
  async (fields, member, services) => {
    const parsed = form.safeParse(fields);
    if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) };
    return run(parsed.data, member, services);
  };

/** What may be done, by the last part of its address under `/api/reviews/`. */
const actions: ReadonlyMap<string, Receive> = new Map([
  [
    'approve',
    act(approvalForm, async ({ proposition: number, branche: branch, head }, member, services) => {
      const approved = await approveReview(member, { number, branch, head }, services);
      if (approved.kind === 'refused') return approved;
      return { kind: 'done', value: approved.value === 'approved' ? 'approuvee' : 'deja-approuvee' };
    }),
  ],
  [
    'ask-change',
    act(askChangeForm, async ({ proposition: number, branche: branch, head, text }, member, services) => {
      const asked = await askChange(member, { number, branch, head, text }, services);
      return asked.kind === 'refused' ? asked : { kind: 'done', value: 'retouche' };
    }),
  ],
]);

/**
 * `POST /api/reviews/approve` and `/ask-change`, by a session or by the link of a mail: 200 `{ message }`; 401 without
 * either, 403 where the policy refuses, 404 where nothing waits, 409 where it is not as it was shown, each `{ error }`;
 * 422 `{ errors: { field: message } }`. For a form without a script its page with the messages.
 */
export async function receiveReview(request: Request, services: ReviewServices): Promise<Response> {
  const receive = actions.get(new URL(request.url).pathname.split('/').at(-1) ?? '');
  if (!receive) return answerJson(404, { error: reviewTexts.unknownChange });
  if (!isSameOrigin(request, services.settings.siteUrl)) return refuse(request, 403, reviewTexts.elsewhere);
  const read = await readFields(request, maximumBytes);
  if (read.kind === 'refused') return refuse(request, read.status, read.message);
  const { fields } = read;
  const door = doorOf(fields);
  if (door === 'broken-link') return refuse(request, 401, reviewTexts.linkOver);
  const target = reviewTarget.safeParse(fields).data;
  const number = target?.proposition ?? 0;
  const member = await memberAt(door, reviewOpening(number), request.headers, services);
  if (!member) {
    if (door.pass) return refuse(request, 401, reviewTexts.linkOver);
    return wantsPage(request) ? leadTo('/connexion/') : answerJson(401, { error: reviewTexts.loginFirst });
  }
  if (await isOverLimit(`review ${member.actor.id}`, changesAnHour, request, services))
    return refuse(request, 429, reviewTexts.tooMany);

  const received = await receive(fields, member, services);
  const asked = { number, branch: target?.branche };
  if (received.kind === 'done') {
    const path = pathOf(door);
    const way = door.pass ? `${reviewAddress(path, asked, door.pass)}&` : `${path}?`;
    const message = reviewNotices[received.value];
    return answerAccepted(request, 200, { message }, `${way}fait=${received.value}`);
  }
  const text = typeof fields.text === 'string' ? fields.text : undefined;
  if (received.kind === 'invalid') {
    const { errors } = received;
    return wantsPage(request)
      ? renderReview(door, member, asked, { status: 422, text, errors }, services)
      : answerJson(422, { errors });
  }
  const alert = reviewRefusalText[received.refusal];
  const status = statusOf(received.refusal);
  if (!wantsPage(request)) return answerJson(status, { error: alert });
  return status === 409
    ? renderReview(door, member, asked, { alert, status, text }, services)
    : renderMessage(door, alert, status, services);
}

const refuse = (request: Request, status: number, error: string): Response =>
  wantsPage(request)
    ? pageResponse(messagePage({ title: reviewTexts.notDone, paragraphs: [error] }), status)
    : answerJson(status, { error });
