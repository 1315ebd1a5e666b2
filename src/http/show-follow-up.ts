import { load } from 'cheerio';
import type { ArrivalStep } from '../domain/arrival-steps.ts';
import { followArrival } from '../journeys/follow-arrival.ts';
import type { SiteFiles } from '../ports.ts';
import type { Services } from '../services.ts';
import { arrivalStepTexts, stepStateLabels, unknownFollowUp } from '../texts/arrival-steps.ts';
import { shortMoment } from '../texts/moments.ts';
import { pageResponse } from './page-response.ts';

/** The page where a newcomer follows her arrival, by the signed link of her mail; 404 for any other link. */
export async function showFollowUp(
  request: Request,
  services: Services & { readonly site: SiteFiles },
): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const steps = await followArrival(parameters.get('id') ?? '', parameters.get('cle') ?? '', services);
  const page = await services.site.page('/arrivee/suivi');
  return pageResponse(steps ? withSteps(page, steps) : withMessage(page), steps ? 200 : 404);
}

function withSteps(page: string, steps: readonly ArrivalStep[]): string {
  const $ = load(page);
  const list = $('<ol class="fr-raw-list"></ol>');
  for (const { name, state, at } of steps) {
    const { title, whoDoesWhat } = arrivalStepTexts[name];
    const when =
      at === undefined ? stepStateLabels[state] : `${stepStateLabels[state]} le ${shortMoment(at)}`;
    const item = $('<li class="s-card"></li>').attr('data-state', state);
    item.append($('<strong></strong>').text(title), $('<span class="s-muted"></span>').text(when));
    if (state === 'waiting') item.append($('<p></p>').text(whoDoesWhat));
    list.append(item);
  }
  $('#etapes').empty().append(list);
  return $.html();
}

function withMessage(page: string): string {
  const $ = load(page);
  $('#etapes').empty().append($('<p></p>').text(unknownFollowUp));
  return $.html();
}
