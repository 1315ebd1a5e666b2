import { isActive } from '../../domain/author-activity.ts';
import { isFrenchHoliday } from '../../domain/french-calendar.ts';
import { asRequest, candidatesOf } from '../../domain/godparent-facts.ts';
import { nextGodparentMove, type GodparentMove } from '../../domain/godparent-search.ts';
import { isMessageHour } from '../../domain/message-hours.ts';
import { isWorkingDay } from '../../domain/working-days.ts';
import type { GodparentAsked, GodparentSearch } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { attempt, type Failure } from '../attempt.ts';
import { mailRequest } from './ask-godparent.ts';
import { introduce } from './introduce.ts';
import { godparentDay, isGodparentWanted, readGodparentFacts } from './read-facts.ts';
import { tellTeamOfSearch } from './tell-team.ts';

/** What a run of the search did. */
export interface GodparentReport {
  /** "celeste.d.ormeau: ask ondine.mistral". */
  readonly done: readonly string[];
  readonly failed: readonly Failure[];
}

const claimKey = 'marrainage/recherche';

/** How long a claim keeps another run away, in milliseconds: longer than any run lasts. */
const claimFor = 600_000;

/**
 * Moves on every search for a godparent that is under way (domain/godparent-search.ts). One run works at a time: whoever
 * two newcomers could ask is asked by one of them. What is noted comes before each mail, so a run that died is finished
 * by the next. Requests, and what the team is told, leave on working days from 8:00 to 19:00; one failure stops no other
 * newcomer. `random` gives numbers from 0 to 1, 1 excluded.
 */
export async function searchGodparents(
  services: Services,
  random: () => number = Math.random,
): Promise<GodparentReport> {
  const { clock, godparents, ledger } = services;
  const done: string[] = [];
  const failed: Failure[] = [];
  const now = clock.now();
  if (!(await ledger.claim(claimKey, new Date(now.getTime() + claimFor), now))) return { done, failed };
  try {
    for (const search of await godparents.searches()) {
      if (search.outcome !== undefined) continue;
      const did = await attempt(search.newcomer, failed, () => moveOn(search, services, random));
      if (did !== undefined) done.push(`${search.newcomer}: ${did}`);
    }
  } finally {
    await ledger.giveUp(claimKey);
  }
  return { done, failed };
}

/** Does what is next for one newcomer, and says what; undefined where there is nothing to do now. */
async function moveOn(
  search: GodparentSearch,
  services: Services,
  random: () => number,
): Promise<string | undefined> {
  const { clock, godparents } = services;
  const { newcomer } = search;
  const facts = await readGodparentFacts(services);
  const requests = facts.requests.filter((asked) => asked.newcomer === newcomer);
  if (!(await isGodparentWanted(newcomer, requests, services))) {
    await godparents.end(newcomer, 'stopped', clock.now());
    return 'stop';
  }
  const day = await godparentDay(services);
  const author = day.authors.find(({ id }) => id === newcomer)?.data;
  if (author === undefined || !isActive(author, day.today)) return undefined;
  const move = nextGodparentMove(
    {
      newcomer: { id: newcomer, domaine: author.domaine === '' ? undefined : author.domaine },
      requests: requests.map((asked) => asRequest(asked, search, day)),
      candidates: candidatesOf(facts, day),
      isHoliday: isFrenchHoliday,
      random,
    },
    day.today,
  );
  return make(move, search, requests, services);
}

async function make(
  move: GodparentMove,
  search: GodparentSearch,
  requests: readonly GodparentAsked[],
  services: Services,
): Promise<string | undefined> {
  const { clock, godparents } = services;
  const { newcomer } = search;
  if (move.move === 'introduce') {
    await introduce({ newcomer, godparent: move.godparent }, services);
    return `introduce ${move.godparent}`;
  }
  if (!isWorkingDay(clock.today(), isFrenchHoliday) || !isMessageHour(clock.now())) return undefined;
  if (move.move === 'tell-team') {
    await tellTeamOfSearch(search, move.reason, services);
    return 'tell the team';
  }
  if (move.move === 'wait-for-turn') return undefined;
  const { godparent } = move;
  if (move.move === 'ask') {
    const now = clock.now();
    if (!(await godparents.ask(newcomer, godparent, now))) return undefined;
    const { round } = search;
    await mailRequest({ newcomer, godparent, round, askedAt: now.toISOString() }, services);
    return `ask ${godparent}`;
  }
  const unsent = requests.find((asked) => asked.godparent === godparent && asked.mailedAt === undefined);
  if (unsent === undefined) return undefined;
  await mailRequest(unsent, services);
  return `ask ${godparent}`;
}
