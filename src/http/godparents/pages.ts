import type { AnswerRefusal } from '../../domain/godparent-answer.ts';
import { answerRefusalNow } from '../../journeys/godparents/answer-request.ts';
import { godparentOpening } from '../../journeys/godparents/godparent-link.ts';
import { memberByPass } from '../../journeys/member-pass.ts';
import type { SiteFiles } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { answerRefusalText, godparentTexts } from '../../texts/godparents.ts';
import { fillPage, type Filling } from '../fill-page.ts';
import { pageResponse } from '../page-response.ts';
import { doorOf } from '../member-door.ts';
import { requestFilling } from './request-filling.ts';

export type GodparentServices = Services & { readonly site: SiteFiles };

/** Where a refusal stands among the answers of HTTP. */
export function statusOf(refusal: AnswerRefusal): number {
  if (refusal === 'not-allowed') return 403;
  return refusal === 'not-asked' ? 404 : 409;
}

/** What stands on the page that is no fault of the reader: the request was answered, or waits for nobody. */
const settled: readonly AnswerRefusal[] = ['already-accepted', 'already-declined', 'taken', 'over'];

/**
 * `GET /marrainage/?…`: the request of a mail's link, without login; the page itself answers nothing. 403 for a link
 * that opens nothing.
 */
export async function showGodparentRequest(request: Request, services: GodparentServices): Promise<Response> {
  const fields = Object.fromEntries(new URL(request.url).searchParams);
  const newcomer = fields.pour ?? '';
  const door = doorOf(fields);
  const pass = door === 'broken-link' ? undefined : door.pass;
  const member = pass && (await memberByPass(godparentOpening(newcomer), pass, services));
  if (!pass || !member) return requestMessage(godparentTexts.linkOver, 403, services);
  const refusal = await answerRefusalNow(member, newcomer, services);
  if (refusal !== undefined)
    return settled.includes(refusal)
      ? requestMessage(answerRefusalText[refusal], 200, services, 'notice')
      : requestMessage(answerRefusalText[refusal], statusOf(refusal), services);
  const asked = { newcomer, until: new Date(pass.until * 1000) };
  return filled({ lists: { demande: [requestFilling(asked, member.circumstances, pass)] } }, 200, services);
}

/** The page of a request with nothing but a sentence. */
export const requestMessage = (
  sentence: string,
  status: number,
  services: GodparentServices,
  as: 'notice' | 'alerte' = 'alerte',
): Promise<Response> => filled({ facts: { [as]: sentence }, shown: { [as]: true } }, status, services);

async function filled(
  { facts, shown, lists }: Filling,
  status: number,
  { site }: GodparentServices,
): Promise<Response> {
  const html = fillPage(await site.page('/marrainage/index'), {
    facts,
    shown: { notice: false, alerte: false, ...shown },
    lists: { demande: [], ...lists },
  });
  return pageResponse(html, status);
}
