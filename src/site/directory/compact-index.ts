import * as z from 'zod/mini';
import type { Activity } from '../../domain/author-activity.ts';
import { idOfName } from '../../domain/member-id.ts';

/** A member as the directory lists her. */
export interface DirectoryMember {
  readonly id: string;
  readonly fullname: string;
  readonly role: string;
  readonly domaine: string;
  readonly status: string;
  readonly activity: Activity;
  /** Ids of the startups where she works, or worked when she has left. */
  readonly startups: readonly string[];
}

/** A startup as the directory's filters name it. */
export interface DirectoryStartup {
  readonly id: string;
  readonly title: string;
  readonly incubators: readonly string[];
}

export interface Directory {
  readonly members: readonly DirectoryMember[];
  readonly startups: readonly DirectoryStartup[];
  /** Titles of incubators by id. */
  readonly incubators: Readonly<Record<string, string>>;
}

const activities: readonly Activity[] = ['active', 'to-come', 'alumni'];
const column = z.array(z.string());
const numbers = z.array(z.number());

/**
 * The directory by columns, so that it compresses well: a column of texts, or a column of places in a list of values.
 * `ids` holds only those that the full name does not give, "" for the others.
 */
const compactIndex = z.object({
  ids: column,
  fullnames: column,
  roles: column,
  values: z.object({ domaine: column, status: column }),
  domaine: numbers,
  status: numbers,
  activity: numbers,
  startups: z.array(numbers),
  startupList: z.array(z.tuple([z.string(), z.string(), z.array(z.string())])),
  incubators: z.record(z.string(), z.string()),
});

/** Packs the directory for the browser. */
export function packDirectory({ members, startups, incubators }: Directory): string {
  const places = new Map(startups.map(({ id }, place) => [id, place]));
  const values = {
    domaine: distinct(members.map(({ domaine }) => domaine)),
    status: distinct(members.map(({ status }) => status)),
  };
  return JSON.stringify({
    ids: members.map(({ id, fullname }) => (id === idOfName(fullname) ? '' : id)),
    fullnames: members.map(({ fullname }) => fullname),
    roles: members.map(({ role }) => role),
    values,
    domaine: members.map(({ domaine }) => values.domaine.indexOf(domaine)),
    status: members.map(({ status }) => values.status.indexOf(status)),
    activity: members.map(({ activity }) => activities.indexOf(activity)),
    startups: members.map((member) => member.startups.flatMap((id) => places.get(id) ?? [])),
    startupList: startups.map(({ id, title, incubators: held }) => [id, title, [...held]]),
    incubators,
  } satisfies z.infer<typeof compactIndex>);
}

/** Unpacks what {@link packDirectory} packed; throws on anything else. */
export function unpackDirectory(json: unknown): Directory {
  const packed = compactIndex.parse(json);
  const startups = packed.startupList.map(([id, title, incubators]) => ({ id, title, incubators }));
  const at = (list: readonly string[], place: number | undefined): string => list[place ?? -1] ?? '';
  const members = packed.fullnames.map((fullname, index) => ({
    id: packed.ids[index] === '' ? idOfName(fullname) : at(packed.ids, index),
    fullname,
    role: at(packed.roles, index),
    domaine: at(packed.values.domaine, packed.domaine[index]),
    status: at(packed.values.status, packed.status[index]),
    activity: activities[packed.activity[index] ?? 0] ?? 'active',
    startups: (packed.startups[index] ?? []).flatMap((place) => startups[place]?.id ?? []),
  }));
  return { members, startups, incubators: packed.incubators };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
