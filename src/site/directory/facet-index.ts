import {
  activities,
  facetNames,
  recentArrival,
  type Directory,
  type DirectoryMember,
  type FacetName,
} from './directory.ts';

/** The values of a facet, and which of them each member has: those at `held` from `offsets[place]` on. */
export interface FacetIndex {
  readonly values: readonly string[];
  readonly offsets: Uint32Array;
  readonly held: Uint32Array;
}

/** Indexes the members by every facet. */
export function facetIndexes(directory: Directory): Readonly<Record<FacetName, FacetIndex>> {
  const { members, startups, incubators } = directory;
  const incubatorsByStartup = new Map(startups.map((startup) => [startup.id, startup.incubators]));
  const of: Readonly<
    Record<FacetName, readonly [readonly string[], (member: DirectoryMember) => readonly string[]]>
  > = {
    activite: [activities, ({ activity }) => [activity]],
    arrivee: [[recentArrival], ({ isRecent }) => (isRecent ? [recentArrival] : [])],
    domaine: [[], ({ domaine }) => [domaine]],
    statut: [[], ({ status }) => [status]],
    incubateur: [
      incubators.map(({ id }) => id),
      (member) => [
        ...member.incubators,
        ...member.startups.flatMap((id) => incubatorsByStartup.get(id) ?? []),
      ],
    ],
    startup: [startups.map(({ id }) => id), (member) => member.startups],
    competence: [[], ({ skills }) => skills],
  };
  const index = (name: FacetName): FacetIndex => facetIndex(members, ...of[name]);
  return Object.fromEntries(facetNames.map((name) => [name, index(name)])) as Record<FacetName, FacetIndex>;
}

function facetIndex(
  members: readonly DirectoryMember[],
  known: readonly string[],
  valuesOf: (member: DirectoryMember) => readonly string[],
): FacetIndex {
  const places = new Map(known.map((value, place) => [value, place]));
  const offsets = new Uint32Array(members.length + 1);
  const held: number[] = [];
  for (const [place, member] of members.entries()) {
    for (const value of new Set(valuesOf(member))) {
      if (value === '') continue;
      const valuePlace = places.get(value) ?? places.size;
      places.set(value, valuePlace);
      held.push(valuePlace);
    }
    offsets[place + 1] = held.length;
  }
  return { values: [...places.keys()], offsets, held: Uint32Array.from(held) };
}
