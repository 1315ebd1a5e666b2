import type { ContentFile } from '../../src/content/read-entry.ts';
import { contentFile } from './content-file.ts';
import { lifeOf } from './lives.ts';
import { markdown } from './markdown.ts';
import type { Named } from './named.ts';
import { randomFrom, type Random } from './random.ts';
import { sentence } from './sentences.ts';
import { technologies } from './skills.ts';

const themes = [
  'Administratif',
  'Agriculture',
  'Écologie',
  'Formation',
  'Jeunesse',
  'Open-Data',
  'Santé',
  'Social',
];
const users = ['etat', 'collectivite-territoriale', 'particulier', 'entreprise', 'association'];
const conformities = { 'non conforme': 5, 'partiellement conforme': 4, 'totalement conforme': 1 };

/** Who carries startups. */
export interface Backers {
  readonly incubators: readonly Named[];
  readonly organisations: readonly Named[];
}

function frontMatter(random: Random, { id, title }: Named, backers: Backers): object {
  const host = `${id.replaceAll('.', '-')}.example`;
  const incubators = random.some(backers.incubators, random.chance(0.06) ? 2 : 1).map((held) => held.id);
  const sponsors = random.some(backers.organisations, random.int(1, 2)).map((held) => held.id);
  return {
    title,
    mission: sentence(random),
    sponsors: sponsors.map((sponsor) => `/organisations/${sponsor}`),
    incubator: incubators[0],
    incubators: incubators.length > 1 ? incubators : undefined,
    link: random.maybe(0.56, () => `https://${host}`),
    repository: random.maybe(0.5, () => `https://forge.example/${id}`),
    contact: `contact@${host}`,
    accessibility_status: random.maybe(0.45, () => random.weighted(conformities)),
    usertypes: random.maybe(0.77, () => random.some(users, random.int(1, 3))),
    stats: random.maybe(0.5, () => random.chance(0.5)),
    stats_url: random.maybe(0.4, () => `https://${host}/stats`),
    budget_url: random.maybe(0.23, () => `https://${host}/budget`),
    dashlord_url: random.maybe(0.23, () => `https://tableau.communs.example/url/${id}`),
    analyse_risques: random.maybe(0.29, () => random.chance(0.5)),
    mon_service_securise: random.maybe(0.25, () => random.chance(0.4)),
    thematiques: random.maybe(0.6, () => random.some(themes, random.int(1, 4))),
    techno: random.maybe(0.4, () => random.some(technologies, random.int(1, 7))),
    redirect_from: random.maybe(0.1, () => [`/startups/ancien-${id}`]),
    ...lifeOf(random),
  };
}

/** The startups' files, one after the other. */
export function* startups(named: readonly Named[], backers: Backers): Generator<ContentFile> {
  const random = randomFrom(41);
  for (const startup of named) {
    const body = markdown(random, random.int(1_500, 2_600), startup.id.replaceAll('.', '-'));
    yield contentFile('startups', startup.id, frontMatter(random, startup, backers), body);
  }
}
