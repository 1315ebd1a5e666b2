import type { ContentFile } from '../../src/content/read-entry.ts';
import { contentFile } from './content-file.ts';
import type { Named } from './named.ts';
import { randomFrom } from './random.ts';
import { sentence } from './sentences.ts';

const ministries = ['agriculture', 'bercy', 'education', 'environnement', 'justice', 'spm', 'travail'];
const kinds = ['administration-centrale', 'autre', 'operateur', 'service-deconcentre'];
const hiddenIncubator = 22;

const acronymOf = (title: string): string =>
  title
    .split(/[^\p{L}]+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

export function* organisations(named: readonly Named[]): Generator<ContentFile> {
  const random = randomFrom(21);
  for (const { id, title } of named) {
    yield contentFile('organisations', id, {
      name: title,
      acronym: acronymOf(title),
      domaine_ministeriel: random.pick(ministries),
      type: random.pick(kinds),
    });
  }
}

/** The incubators' files; one of them is hidden. */
export function* incubators(
  named: readonly Named[],
  owners: readonly Named[],
  startups: readonly Named[],
): Generator<ContentFile> {
  const random = randomFrom(22);
  for (const [index, { id, title }] of named.entries()) {
    const data = {
      title,
      short_description: `${sentence(random)} ${sentence(random)}`,
      owner: `/organisations/${random.pick(owners).id}`,
      website: `https://${id}.example`,
      contact: `bonjour@${id}.example`,
      address: `${random.int(1, 99)} quai des Marronniers, 99100 Brumelles`,
      github: `https://forge.example/${id}`,
      highlighted_startups: random.some(startups, random.int(2, 5)).map((startup) => startup.id),
      hidden: index === hiddenIncubator ? true : undefined,
    };
    const body = Array.from({ length: random.int(3, 8) }, () => sentence(random)).join(' ');
    yield contentFile('incubators', id, data, body);
  }
}

/** The teams, spread over the incubators: each with its id, its title and the id of its incubator. */
export const nameTeams = (count: number, held: readonly Named[]): (Named & { incubator: string })[] =>
  Array.from({ length: Math.ceil(count / held.length) }, (_, round) =>
    held.map(({ id }) => ({ id: `${id}-equipe-${round + 1}`, title: `Équipe ${round + 1}`, incubator: id })),
  )
    .flat()
    .slice(0, count);

export function* teams(named: ReturnType<typeof nameTeams>): Generator<ContentFile> {
  const random = randomFrom(23);
  for (const { id, title, incubator } of named)
    yield contentFile('teams', id, { name: title, incubator, mission: sentence(random) });
}
