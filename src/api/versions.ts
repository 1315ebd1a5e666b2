/** The published versions with one file a resource, oldest first; v3 has one file a startup. */
export const versions = [
  'v1',
  'v1.1',
  'v1.2',
  'v1.3',
  'v1.4',
  'v1.5',
  'v1.6',
  'v1.7',
  'v1.8',
  'v2',
  'v2.1',
  'v2.2',
  'v2.3',
  'v2.4',
  'v2.5',
  'v2.6',
  'v2.7',
] as const;

export type Version = (typeof versions)[number];

/** The versions in which something stands; both ends are included, without `until` it still stands. */
export interface Span {
  readonly since: Version;
  readonly until?: Version;
}

/** Whether a version lies in a span. */
export function isWithin(version: Version, { since, until }: Span): boolean {
  const at = versions.indexOf(version);
  return at >= versions.indexOf(since) && (until === undefined || at <= versions.indexOf(until));
}

/** The first version in which the same things stand as in this one: a projection by them gives both the same. */
export function editionOf(spans: readonly Span[], version: Version): Version {
  const standing = (one: Version) => spans.map((span) => isWithin(one, span)).join();
  const same = standing(version);
  return versions.find((one) => standing(one) === same) ?? version;
}

/** A key of a projection: from when to when it stands, and its value; undefined leaves the key out. */
export interface Key<Source> extends Span {
  readonly name: string;
  readonly value: (source: Source) => unknown;
}

/** What makes the object that a version publishes of a source, by a table of keys. */
export function projection<Source>(
  keys: readonly Key<Source>[],
  version: Version,
): (source: Source) => object {
  const standing = keys.filter((key) => isWithin(version, key));
  return (source) => {
    const projected: Record<string, unknown> = {};
    for (const { name, value } of standing) {
      const held = value(source);
      if (held !== undefined) projected[name] = held;
    }
    return projected;
  };
}
