import { missionToExtend } from '../../domain/own-missions.ts';
import type { AccountState } from '../../journeys/account/account-state.ts';
import { readProposedPage } from '../../journeys/account/proposed-page.ts';
import type { Author } from '../../schema/author.ts';
import type { Services } from '../../services.ts';
import { missionStatuses, type Mission } from '../../schema/mission.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { accountTexts, waitingForApproval } from '../../texts/account.ts';
import { longDay, period } from '../../texts/days.ts';
import type { Filling } from '../fill-page.ts';

/** The change of her page that waits, in words. */
export const waitingFacts = ({ change }: AccountState): Filling => ({
  facts: { attente: change.kind === 'waiting' ? waitingForApproval(change.approvers) : '' },
  shown: { attente: change.kind === 'waiting' },
});

/** What `/compte/missions/` shows: the missions, and the form of the one that the query names by its place. */
export async function missionsFilling(
  state: AccountState,
  asked: URLSearchParams,
  services: Services,
): Promise<Filling> {
  const author = await pageAsProposed(state, services);
  const { today } = state.circumstances;
  const place = asked.get('mission');
  const chosen = place === null ? undefined : author.missions[Number(place)];
  const { facts, shown } = waitingFacts(state);
  return {
    facts: {
      ...facts,
      formulaire: chosen
        ? accountTexts.missionChange(period(chosen.start, chosen.end, today))
        : accountTexts.newMission,
    },
    shown: { ...shown, autre: chosen !== undefined, 'no-mission': author.missions.length === 0 },
    lists: {
      mission: author.missions.map((mission, index) => ({
        facts: {
          periode: period(mission.start, mission.end, today),
          details: missionDetails(mission),
        },
        links: { modifier: `/compte/missions/?mission=${index}#formulaire` },
      })),
    },
    values: chosen && {
      mission: place ?? undefined,
      readStart: chosen.start,
      start: chosen.start,
      end: chosen.end,
      status: chosen.status,
      employer: chosen.employer,
      startups: chosen.startups.join(', '),
    },
  };
}

/** Her page with what waits for approval; as it is published where that cannot be told. */
export async function pageAsProposed({ actor }: AccountState, services: Services): Promise<Author> {
  const page = await readProposedPage(actor.id, services);
  return page === undefined || page === 'conflict' ? actor.author : page.proposed.data;
}

const missionDetails = ({ status, employer, startups }: Mission): string =>
  [status && labelOf(missionStatuses, status), employer, startups.join(', ')]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');

/** What `/compte/prolongation/` shows: the end as it is, and a form for a later one. */
export async function extensionFilling(
  state: AccountState,
  _: URLSearchParams,
  services: Services,
): Promise<Filling> {
  const place = missionToExtend(await pageAsProposed(state, services), state.circumstances.today);
  const { facts, shown } = waitingFacts(state);
  return {
    facts: { ...facts, fin: place ? longDay(place.end) : '' },
    shown: { ...shown, prolonger: place !== undefined, 'sans-fin': place === undefined },
  };
}
