import * as z from 'zod/mini';
import { idOfName } from '../../domain/member-id.ts';
import { activities, type Directory, type DirectoryMember } from './directory.ts';

const column = z.array(z.string());
const numbers = z.array(z.number());
const places = z.array(numbers);

/**
 * The directory by columns, so that it compresses well: a column of texts, or a column of places in a list of values.
 * `ids` holds only those that the full name does not give, "" for the others; -1 stands for what is not there.
 */
const compactIndex = z.object({
  ids: column,
  fullnames: column,
  roles: column,
  values: z.object({ domaine: column, status: column, skill: column }),
  domaine: numbers,
  status: numbers,
  activity: numbers,
  arrival: numbers,
  startups: places,
  /** Of few members: the member's place, then places of what she has. */
  skills: places,
  incubators: places,
  recent: numbers,
  pictures: numbers,
  startupList: z.array(z.tuple([z.string(), z.string(), numbers])),
  incubatorList: z.array(z.tuple([z.string(), z.string()])),
});

/** Packs the directory for the browser. */
export function packDirectory({ members, startups, incubators }: Directory): string {
  const places = new Map(startups.map(({ id }, place) => [id, place]));
  const incubatorPlaces = new Map(incubators.map(({ id }, place) => [id, place]));
  const domaines = distinct(members.map(({ domaine }) => domaine));
  const statuses = distinct(members.map(({ status }) => status));
  const skills = distinct(members.flatMap((member) => member.skills));
  const of = (known: ReadonlyMap<string, number>, held: readonly string[]): number[] =>
    held.flatMap((value) => known.get(value) ?? []);
  const rare = (listed: (member: DirectoryMember) => number[]): number[][] =>
    members.flatMap((member, place) => {
      const held = listed(member);
      return held.length === 0 ? [] : [[place, ...held]];
    });
  const that = (is: (member: DirectoryMember) => boolean): number[] =>
    members.flatMap((member, place) => (is(member) ? [place] : []));
  return JSON.stringify({
    ids: members.map(({ id, fullname }) => (id === idOfName(fullname) ? '' : id)),
    fullnames: members.map(({ fullname }) => fullname),
    roles: members.map(({ role }) => role),
    values: { domaine: [...domaines.keys()], status: [...statuses.keys()], skill: [...skills.keys()] },
    domaine: members.map(({ domaine }) => domaines.get(domaine) ?? -1),
    status: members.map(({ status }) => statuses.get(status) ?? -1),
    activity: members.map(({ activity }) => activities.indexOf(activity)),
    arrival: members.map(({ arrival }) => arrival ?? -1),
    startups: members.map((member) => of(places, member.startups)),
    skills: rare((member) => of(skills, member.skills)),
    incubators: rare((member) => of(incubatorPlaces, member.incubators)),
    recent: that(({ isRecent }) => isRecent),
    pictures: that(({ hasPicture }) => hasPicture),
    startupList: startups.map(({ id, title, incubators: held }) => [id, title, of(incubatorPlaces, held)]),
    incubatorList: incubators.map(({ id, title }) => [id, title]),
  } satisfies z.infer<typeof compactIndex>);
}

/** Unpacks what {@link packDirectory} packed; throws on anything else. */
export function unpackDirectory(json: unknown): Directory {
  const packed = compactIndex.parse(json);
  const incubators = packed.incubatorList.map(([id, title]) => ({ id, title }));
  const incubatorsAt = (held: readonly number[]): string[] =>
    held.flatMap((place) => incubators[place]?.id ?? []);
  const startups = packed.startupList.map(([id, title, held]) => ({
    id,
    title,
    incubators: incubatorsAt(held),
  }));
  const at = (list: readonly string[], place: number | undefined): string => list[place ?? -1] ?? '';
  const rare = (rows: readonly number[][]): ReadonlyMap<number, readonly number[]> =>
    new Map(rows.map(([place = -1, ...held]) => [place, held]));
  const skills = rare(packed.skills);
  const own = rare(packed.incubators);
  const recent = new Set(packed.recent);
  const pictures = new Set(packed.pictures);
  const members = packed.fullnames.map((fullname, place) => {
    const arrival = packed.arrival[place] ?? -1;
    return {
      id: packed.ids[place] === '' ? idOfName(fullname) : at(packed.ids, place),
      fullname,
      role: at(packed.roles, place),
      domaine: at(packed.values.domaine, packed.domaine[place]),
      status: at(packed.values.status, packed.status[place]),
      activity: activities[packed.activity[place] ?? 0] ?? 'active',
      startups: (packed.startups[place] ?? []).flatMap((held) => startups[held]?.id ?? []),
      skills: (skills.get(place) ?? []).map((held) => at(packed.values.skill, held)),
      incubators: incubatorsAt(own.get(place) ?? []),
      arrival: arrival < 0 ? undefined : arrival,
      isRecent: recent.has(place),
      hasPicture: pictures.has(place),
    };
  });
  return { members, startups, incubators };
}

/** Each value once, with its place. */
const distinct = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(values)].map((value, place) => [value, place]));
