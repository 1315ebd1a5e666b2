import { distinct, slug, uniqueIds } from './ids.ts';
import { randomFrom, type Random } from './random.ts';
import { incubatorTitle, organisationTitle, startupTitle } from './titles.ts';

/** What has a title and an id, before it has a file. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

function nameDistinctly(
  count: number,
  random: Random,
  draw: (random: Random) => string,
  idOf: (title: string) => string,
): Named[] {
  const title = distinct(() => draw(random));
  const unique = uniqueIds();
  return Array.from({ length: count }, title).map((drawn) => ({ title: drawn, id: unique(idOf(drawn)) }));
}

export const nameOrganisations = (count: number): Named[] =>
  nameDistinctly(count, randomFrom(11), organisationTitle, slug);

export const nameIncubators = (count: number): Named[] =>
  nameDistinctly(count, randomFrom(12), incubatorTitle, slug);

/** One startup's id in three is written with dots. */
export function nameStartups(count: number): Named[] {
  const random = randomFrom(13);
  const idOf = (title: string) => (random.chance(0.3) ? slug(title).replaceAll('-', '.') : slug(title));
  return nameDistinctly(count, random, startupTitle, idOf);
}
