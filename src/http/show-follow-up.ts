import type { ArrivalStep } from '../domain/arrival-steps.ts';
import { memberPagePath } from '../domain/page-address.ts';
import { followArrival, type FollowedArrival } from '../journeys/follow-arrival.ts';
import type { SiteFiles } from '../ports.ts';
import type { Services } from '../services.ts';
import { adviceFor, unknownFollowUp } from '../texts/arrival-follow-up.ts';
import { arrivalStepTexts, keptAddress, stepStateLabels, type StepWords } from '../texts/arrival-steps.ts';
import { newcomerStateText } from '../texts/godparents.ts';
import { shortMoment } from '../texts/moments.ts';
import { fillPage, type Filling } from './fill-page.ts';
import { pageResponse } from './page-response.ts';

/** The page where a newcomer follows her arrival, by the signed link of her mail; 404 for any other link. */
export async function showFollowUp(
  request: Request,
  services: Services & { readonly site: SiteFiles },
): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const arrival = await followArrival(parameters.get('id') ?? '', parameters.get('cle') ?? '', services);
  const page = await services.site.page('/arrivee/suivi');
  if (arrival === undefined) {
    const nothing = { facts: { message: unknownFollowUp }, lists: { arrivee: [] } };
    return pageResponse(fillPage(page, nothing), 404);
  }
  return pageResponse(
    fillPage(page, { shown: { message: false }, lists: { arrivee: [fillingOf(arrival)] } }),
  );
}

function fillingOf(arrival: FollowedArrival): Filling {
  const { id, fullname, steps, start, referent, proposal, isPublished, godparent } = arrival;
  const advice = adviceFor(steps, referent);
  const current = steps.find(({ state }) => state === 'waiting' || state === 'stopped');
  const words = { referentName: referent.fullname, start };
  return {
    attributes: { hidden: null },
    shown: {
      nom: fullname !== undefined,
      'fiche-referent': referent.hasPage,
      'sans-fiche-referent': !referent.hasPage,
      proposition: proposal !== undefined,
      page: isPublished,
      marrainage: godparent.state !== 'not-wanted',
      marraine: godparent.state === 'found',
    },
    facts: {
      nom: fullname ?? '',
      referent: referent.fullname,
      conseil: advice.title,
      marrainage: newcomerStateText[godparent.state],
      marraine: godparent.fullname ?? '',
    },
    links: {
      referent: memberPagePath(referent.id),
      proposition: proposal ?? '',
      page: memberPagePath(id),
      marraine: memberPagePath(godparent.state === 'found' ? godparent.godparent : ''),
    },
    lists: {
      conseils: advice.sentences.map((phrase) => ({ facts: { phrase } })),
      etapes: steps.map((step) => fillingOfStep(step, words, step === current)),
    },
  };
}

function fillingOfStep({ name, state, at }: ArrivalStep, words: StepWords, isCurrent: boolean): Filling {
  const { title, whoDoesWhat } = arrivalStepTexts[name];
  const isKept = state === 'not-needed';
  const isAhead = state === 'waiting' || state === 'to-come';
  return {
    attributes: {
      'data-state': state,
      ...(state === 'waiting' && { 'data-current': '' }),
      ...(isCurrent && { 'aria-current': 'step' }),
    },
    shown: { explication: isKept || isAhead },
    facts: {
      titre: isKept ? keptAddress.title : title,
      etat: stateOf(state, at),
      explication: isKept ? keptAddress.explanation : whoDoesWhat(words),
    },
  };
}

const stateOf = (state: ArrivalStep['state'], at: string | undefined): string =>
  at === undefined ? stepStateLabels[state] : `${stepStateLabels[state]} le ${shortMoment(at)}`;
