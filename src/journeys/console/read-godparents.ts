import { asRequest } from '../../domain/godparent-facts.ts';
import {
  godparentFigures,
  newcomersWithoutGodparent,
  type GodparentFigures,
} from '../../domain/godparent-figures.ts';
import { godparentRequestState, type GodparentRequestState } from '../../domain/godparent-search.ts';
import type { GodparentAsked, GodparentSearch } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { godparentDay, readGodparentFacts } from '../godparents/read-facts.ts';

/** A search, with each request and where it stands. */
export interface ReadSearch {
  readonly search: GodparentSearch;
  readonly requests: readonly { readonly asked: GodparentAsked; readonly state: GodparentRequestState }[];
}

/** What the console shows of godparents. */
export interface ReadGodparents {
  readonly figures: GodparentFigures;
  /** The last begun first. */
  readonly searches: readonly ReadSearch[];
  /** Ids of those to whom a godparent can be given by hand. */
  readonly withoutGodparent: readonly string[];
}

/** What the console shows of godparents now. */
export async function readGodparents(services: Services): Promise<ReadGodparents> {
  const [facts, day] = await Promise.all([readGodparentFacts(services), godparentDay(services)]);
  const requests = Map.groupBy(facts.requests, ({ newcomer }) => newcomer);
  const searches = facts.searches.toReversed().map((search) => ({
    search,
    requests: (requests.get(search.newcomer) ?? []).map((asked) => ({
      asked,
      state: godparentRequestState(asRequest(asked, search, day), day.today, day.isHoliday),
    })),
  }));
  return {
    figures: godparentFigures(facts, day),
    searches,
    withoutGodparent: newcomersWithoutGodparent(facts, day),
  };
}
