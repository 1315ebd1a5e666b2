import type { Activity } from '../../domain/author-activity.ts';
import { countFacets } from './count-facets.ts';
import { activities, facetNames, type Directory, type FacetName } from './directory.ts';
import { facetIndexes } from './facet-index.ts';
import { pageSize } from './page-size.ts';
import type { DirectoryQuery } from './query.ts';
import { bestScore, textSearch, type SearchedTexts, type TextSearch } from '../text-search.ts';

/** What a card shows of a member. */
export interface ListedMember {
  readonly id: string;
  readonly fullname: string;
  readonly role: string;
  readonly domaine: string;
  readonly activity: Activity;
  readonly hasPicture: boolean;
}

/** What the directory answers to a query. */
export interface DirectoryResult {
  readonly total: number;
  /** The page that is shown, the last one where the query asks for a later one; from 1. */
  readonly page: number;
  readonly pages: number;
  readonly members: readonly ListedMember[];
  /** By facet, how many members choosing each of its values in place of its other choices would find. */
  readonly counts: Readonly<Record<FacetName, Uint32Array>>;
}

/** A directory that answers queries. */
export interface DirectorySearch {
  /** The values of each facet, in the order of the counts. */
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly search: (query: DirectoryQuery) => DirectoryResult;
}

/** Makes a directory searchable; what a text needs is made at the first one. */
export function directorySearch(directory: Directory): DirectorySearch {
  const { members } = directory;
  const indexes = facetIndexes(directory);
  const orders = ordersOf(directory);
  let inText: TextSearch | undefined;

  const search = (query: DirectoryQuery): DirectoryResult => {
    const scores = query.q.trim() === '' ? undefined : (inText ??= textSearch(textsOf(directory)))(query.q);
    const { passes, counts } = countFacets(
      facetNames.map((name) => ({ index: indexes[name], chosen: query.chosen[name] })),
      (place) => scores?.[place] !== 0,
      members.length,
    );
    const found = orders[query.sort ?? 'usual'].filter((place) => passes[place] === 1);
    const sorted = scores && query.sort === undefined ? bestFirst(found, scores) : found;
    const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
    const page = Math.min(query.page, pages);
    return {
      total: sorted.length,
      page,
      pages,
      members: [...sorted.subarray((page - 1) * pageSize, page * pageSize)].flatMap((place) => listed(place)),
      counts: Object.fromEntries(facetNames.map((name, facet) => [name, counts[facet]])) as Record<
        FacetName,
        Uint32Array
      >,
    };
  };
  const listed = (place: number): ListedMember[] => {
    const member = members[place];
    if (!member) return [];
    const { id, fullname, role, domaine, activity, hasPicture } = member;
    return [{ id, fullname, role, domaine, activity, hasPicture }];
  };
  return {
    values: Object.fromEntries(facetNames.map((name) => [name, indexes[name].values])) as Record<
      FacetName,
      readonly string[]
    >,
    search,
  };
}

/** By what members are found: their names, else their roles, skills and startups. */
function textsOf({ members, startups }: Directory): SearchedTexts[] {
  const titles = new Map(startups.map(({ id, title }) => [id, title]));
  return members.map((member) => ({
    name: member.fullname,
    others: [member.role, ...member.skills, ...member.startups.map((id) => titles.get(id) ?? id)],
  }));
}

/** The members' places in each order; they stand in that of their names. */
function ordersOf({ members }: Directory): Readonly<Record<'usual' | 'nom' | 'arrivee', Uint32Array>> {
  const byName = Uint32Array.from(members, (_, place) => place);
  const by = (rank: (place: number) => number): Uint32Array =>
    byName.slice().sort((one, two) => rank(one) - rank(two) || one - two);
  const ranks = Uint8Array.from(members, ({ activity }) => activities.indexOf(activity));
  const arrivals = Int32Array.from(members, ({ arrival }) => arrival ?? -1);
  return {
    usual: by((place) => ranks[place] ?? 0),
    nom: byName,
    arrivee: by((place) => -(arrivals[place] ?? -1)),
  };
}

/** Sorts by score, those of the same score in the order that they have. */
function bestFirst(places: Uint32Array, scores: Uint8Array): Uint32Array {
  const sorted = new Uint32Array(places.length);
  let next = 0;
  for (let score = bestScore; score > 0; score--)
    for (const place of places) if (scores[place] === score) sorted[next++] = place;
  return sorted;
}
