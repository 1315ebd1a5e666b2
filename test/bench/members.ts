import type { ContentFile } from '../../src/content/read-entry.ts';
import { contentFile } from './content-file.ts';
import { memberId, uniqueIds } from './ids.ts';
import { missions } from './missions.ts';
import type { Named } from './named.ts';
import { fullName } from './names.ts';
import { randomFrom, type Random } from './random.ts';
import { roles } from './roles.ts';
import { bio } from './sentences.ts';
import { skills } from './skills.ts';

const domaines = {
  Développement: 28,
  Intraprenariat: 18,
  Déploiement: 15,
  Autre: 14,
  Produit: 6,
  Coaching: 5,
  Design: 5,
  Data: 3,
  Animation: 2,
  Support: 2,
  Attributaire: 1,
};
const memberTypes = { beta: 70, autre: 20, dinum: 5, attributaire: 5 };

/** What members belong to. */
export interface Groups {
  readonly startups: readonly Named[];
  readonly teams: readonly Named[];
}

function frontMatter(random: Random, id: string, fullname: string, groups: Groups): object {
  const account = id.replaceAll('.', '-').slice(0, 30).replace(/-+$/, '');
  return {
    fullname,
    role: random.pick(roles),
    domaine: random.weighted(domaines),
    link: random.maybe(0.4, () => `https://${random.pick(['', 'www.'])}${account}.example`),
    github: random.maybe(0.4, () => account),
    memberType: random.maybe(0.25, () => random.weighted(memberTypes)),
    teams: random.maybe(0.02, () => [`/teams/${random.pick(groups.teams).id}`]),
    missions: missions(random, groups.startups),
    previously: random.maybe(0.06, () => [random.favour(groups.startups).id]),
    badges: random.maybe(0.1, () => ['segur']),
    competences: random.maybe(0.32, () => random.some(skills, random.int(1, 6))),
  };
}

/** Full names in the order of the files; one in two hundred is somebody else's too. */
function* fullNames(random: Random, count: number): Generator<string> {
  const known: string[] = [];
  while (known.length < count) {
    const name = known.length > 0 && random.chance(0.005) ? random.pick(known) : fullName(random);
    known.push(name);
    yield name;
  }
}

/** The members' files, one after the other. */
export function* members(count: number, groups: Groups): Generator<ContentFile> {
  const random = randomFrom(51);
  const unique = uniqueIds();
  for (const fullname of fullNames(random, count)) {
    const id = unique(memberId(fullname));
    const data = frontMatter(random, id, fullname, groups);
    yield contentFile('authors', id, data, random.chance(0.4) ? bio(random) : '');
  }
}
