import { runningMissions } from '../../domain/author-activity.ts';
import type { DepartureLine } from '../../domain/own-departure.ts';
import type { AccountState } from '../../journeys/account/account-state.ts';
import { readOwnDeparture } from '../../journeys/account/own-departure.ts';
import type { Services } from '../../services.ts';
import { period } from '../../texts/days.ts';
import { closureText, departureStepLabels } from '../../texts/departure-steps.ts';
import { closureDayText, ownDepartureTexts } from '../../texts/own-departure.ts';
import type { Filling } from '../fill-page.ts';
import { pageAsProposed, waitingFacts } from './missions-filling.ts';

/** What `/compte/depart/` shows: what closes when, what is closed already, and a form to leave earlier. */
export async function departureFilling(
  state: AccountState,
  _: URLSearchParams,
  services: Services,
): Promise<Filling> {
  const { today } = state.circumstances;
  const [{ end, heldUntil, lines }, page] = await Promise.all([
    readOwnDeparture(state, services),
    pageAsProposed(state, services),
  ]);
  const running = runningMissions(page, today);
  const closed = lines.filter((line) => line.state === 'done');
  const left = lines.filter((line) => line.state !== 'done');
  const isOver = end !== undefined && end < today;
  const { facts, shown } = waitingFacts(state);
  return {
    facts: {
      ...facts,
      fin: end === undefined ? ownDepartureTexts.endless : ownDepartureTexts.end(end, isOver),
      suspension: heldUntil === undefined ? '' : ownDepartureTexts.held(heldUntil),
      messages: ownDepartureTexts.messages,
      suite: isOver ? ownDepartureTexts.givenBack : ownDepartureTexts.staysOpen,
    },
    shown: {
      ...shown,
      suspension: heldUntil !== undefined,
      fermetures: closed.length > 0,
      reste: left.length > 0,
      messages: end !== undefined && !isOver,
      prolonger: end !== undefined,
      partir: running.length > 0 && state.mayChange,
    },
    lists: {
      ferme: closed.map((line) => fillingOf(line, departureStepLabels[line.step])),
      'a-fermer': left.map((line) => fillingOf(line, closureText(line.step))),
      mission: running.map(({ start, end: last }) => ({ facts: { periode: period(start, last, today) } })),
    },
  };
}

const fillingOf = ({ day, state }: DepartureLine, what: string): Filling => ({
  facts: { jour: closureDayText(day, state), quoi: what },
  attributes: { 'data-state': state },
});
