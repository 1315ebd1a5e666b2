import { loggedIn, type LoggedIn } from '../../journeys/logged-in.ts';
import { reviewsFor } from '../../journeys/reviews/list-reviews.ts';
import type { AskedReview } from '../../journeys/reviews/find-review.ts';
import { readReview } from '../../journeys/reviews/read-review.ts';
import { reviewOpening } from '../../journeys/reviews/review-link.ts';
import type { SiteFiles } from '../../ports.ts';
import { reviewTarget } from '../../schema/review-forms.ts';
import type { Services } from '../../services.ts';
import { reviewNotices, reviewRefusalText, reviewTexts } from '../../texts/reviews.ts';
import type { ReviewRefusal } from '../../domain/review-refusal.ts';
import { fillPage, type Filling } from '../fill-page.ts';
import { formPage } from '../form-page.ts';
import { leadTo } from '../lead-to.ts';
import { noticeNamed } from '../notice-named.ts';
import { pageResponse } from '../page-response.ts';
import { doorOf, memberAt, type MemberDoor } from '../member-door.ts';
import { reviewFilling, waitingFilling } from './review-filling.ts';

export type ReviewServices = Services & { readonly site: SiteFiles };

type ReviewPath = '/relecture/' | '/compte/relectures/';

/** The page of a proposal for whoever came by a door. */
export const pathOf = ({ pass }: MemberDoor): ReviewPath => (pass ? '/relecture/' : '/compte/relectures/');

/** Where a refusal stands among the answers of HTTP. */
export function statusOf(refusal: ReviewRefusal): number {
  if (refusal === 'not-allowed' || refusal === 'own-change') return 403;
  return refusal === 'nothing-waits' ? 404 : 409;
}

/**
 * `GET /compte/relectures/`: what waits for whoever is logged in, or the proposal that the query names;
 * `GET /relecture/`: the proposal of a mail's link, without login, 403 for a link that opens nothing.
 */
export async function showReviews(request: Request, services: ReviewServices): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const fields = Object.fromEntries(searchParams);
  const byLink = pathname.startsWith('/relecture');
  const target = reviewTarget.safeParse(fields).data;
  const notice = noticeNamed(reviewNotices, fields.fait);
  if (byLink) return showLinked(fields, target, notice, services);
  const member = await loggedIn(request.headers, services);
  if (!member) return leadTo('/connexion/');
  if (fields.proposition === undefined) return showQueue(member, notice, services);
  if (!target) return renderMessage({}, reviewRefusalText['nothing-waits'], 404, services);
  return renderReview({}, member, asAsked(target), { notice }, services);
}

type Target = NonNullable<ReturnType<typeof reviewTarget.safeParse>['data']>;

const asAsked = ({ proposition: number, branche: branch }: Target): AskedReview => ({ number, branch });

async function showLinked(
  fields: Readonly<Record<string, string>>,
  target: Target | undefined,
  notice: string | undefined,
  services: ReviewServices,
): Promise<Response> {
  const door = doorOf(fields);
  const isLink = door !== 'broken-link' && door.pass !== undefined;
  const member =
    isLink && target
      ? await memberAt(door, reviewOpening(target.proposition), new Headers(), services)
      : undefined;
  if (!isLink || !target || !member) return renderLinkOver(services);
  return renderReview(door, member, asAsked(target), { notice }, services);
}

async function showQueue(
  member: LoggedIn,
  notice: string | undefined,
  services: ReviewServices,
): Promise<Response> {
  const waiting = await reviewsFor(member, services);
  const html = await filled(pathOf({}), services, {
    facts: { notice: notice ?? '' },
    shown: { notice: notice !== undefined, attente: waiting.length > 0, rien: waiting.length === 0 },
    lists: { attente: waiting.map((review) => waitingFilling(review, member)) },
  });
  return pageResponse(html);
}

/** What is said around a review, and what was typed there. */
interface Said {
  readonly notice?: string | undefined;
  readonly alert?: string | undefined;
  readonly status?: number | undefined;
  readonly text?: string | undefined;
  /** Messages at the fields of the form that asks for a change. */
  readonly errors?: Readonly<Record<string, string>> | undefined;
}

/** The page of one proposal for whoever may approve it; for the others, why it is not shown. */
export async function renderReview(
  door: MemberDoor,
  member: LoggedIn,
  asked: AskedReview,
  { notice, alert, status = 200, text, errors }: Said,
  services: ReviewServices,
): Promise<Response> {
  const read = await readReview(member, asked, services);
  if (read.kind === 'refused') {
    const isOver = read.refusal === 'approved' || read.refusal === 'closed';
    if (isOver && notice !== undefined) return renderMessage(door, notice, 200, services, 'notice');
    const at = status === 200 && !isOver ? statusOf(read.refusal) : status;
    return renderMessage(door, reviewRefusalText[read.refusal], at, services);
  }
  const html = await filled(pathOf(door), services, {
    facts: { notice: notice ?? '', alerte: alert ?? '' },
    shown: { notice: notice !== undefined, alerte: alert !== undefined, retour: true },
    lists: { relecture: [reviewFilling(read.value, door, text)] },
  });
  const action = '/api/reviews/ask-change';
  return pageResponse(errors ? formPage(html, { values: {}, errors, action }) : html, status);
}

/** The page of a link that opens nothing. */
const renderLinkOver = async (services: ReviewServices): Promise<Response> =>
  pageResponse(await filled('/relecture/', services, messageFilling(reviewTexts.linkOver, 'alerte')), 403);

/** The page of a door with nothing but a sentence. */
export async function renderMessage(
  door: MemberDoor,
  sentence: string,
  status: number,
  services: ReviewServices,
  as: 'notice' | 'alerte' = 'alerte',
): Promise<Response> {
  return pageResponse(await filled(pathOf(door), services, messageFilling(sentence, as)), status);
}

const messageFilling = (sentence: string, as: 'notice' | 'alerte'): Filling => ({
  facts: { [as]: sentence },
  shown: { [as]: true, retour: true },
});

const nothing = { notice: false, alerte: false, attente: false, rien: false, retour: false };

async function filled(
  path: ReviewPath,
  { site }: ReviewServices,
  { facts, shown, lists }: Filling,
): Promise<string> {
  return fillPage(await site.page(`${path}index`), {
    facts,
    shown: { ...nothing, ...shown },
    lists: { attente: [], relecture: [], ...lists },
  });
}
