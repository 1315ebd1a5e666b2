import type { AccountState } from '../../journeys/account/account-state.ts';
import { readOwnMarrainages } from '../../journeys/godparents/own-marrainages.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import type { GodparentAsked } from '../../ports.ts';
import { memberPagePath } from '../../domain/page-address.ts';
import { parisDay } from '../../domain/paris-time.ts';
import type { Services } from '../../services.ts';
import { longDay } from '../../texts/days.ts';
import { godparentTexts } from '../../texts/godparents.ts';
import type { Filling } from '../fill-page.ts';
import { requestFilling } from '../godparents/request-filling.ts';

/** What `/compte/marrainage/` shows: the requests that wait, whom she accompanies, and what she wishes. */
export async function marrainageFilling(
  state: AccountState,
  _: URLSearchParams,
  services: Services,
): Promise<Filling> {
  const { circumstances } = state;
  const { preferences, isOnPause, open, present, past } = await readOwnMarrainages(state, services);
  const people = (accompanied: readonly GodparentAsked[]): Filling[] =>
    accompanied.map(({ newcomer, answeredAt = '' }) => ({
      facts: {
        arrivant: nameInCommunity(newcomer, circumstances).fullname,
        depuis: longDay(parisDay(new Date(answeredAt))),
      },
      links: { page: memberPagePath(newcomer) },
    }));
  return {
    facts: { pause: godparentTexts.inPause },
    shown: {
      pause: isOnPause,
      'sans-demande': open.length === 0,
      'sans-personne': present.length === 0,
      passees: past.length > 0,
    },
    lists: {
      demande: open.map((asked) => requestFilling(asked, circumstances)),
      personne: people(present),
      passee: people(past),
    },
    values: {
      godparentPaused: isOnPause ? 'on' : undefined,
      godparentPausedUntil: isOnPause ? preferences.pausedUntil : undefined,
      godparentCapacity: String(preferences.capacity),
    },
  };
}
