import { addDays } from '../../src/domain/calendar.ts';
import type { ContentFile } from '../../src/content/read-entry.ts';
import { contentFile } from './content-file.ts';
import { slug, uniqueIds } from './ids.ts';
import { markdown } from './markdown.ts';
import type { Named } from './named.ts';
import { randomFrom } from './random.ts';
import { roles } from './roles.ts';
import { today } from './size.ts';
import { technologies } from './skills.ts';

const domaines = ['Développement', 'Déploiement', 'Design', 'Produit', 'Intraprenariat', 'Data', 'Support'];

/** The job offers' files of the last three years; those of the last two months are open. */
export function* jobs(count: number, startups: readonly Named[]): Generator<ContentFile> {
  const random = randomFrom(31);
  const unique = uniqueIds();
  for (let made = 0; made < count; made++) {
    const role = random.pick(roles);
    const startup = random.favour(startups);
    const age = random.chance(0.3) ? random.int(1, 60) : random.int(61, 1_000);
    const published = addDays(today, -age);
    const data = {
      roles: role,
      startup: startup.id,
      open: age <= 60,
      depublication_date: age <= 60 ? addDays(today, random.int(10, 60)) : undefined,
      domaines: random.some(domaines, random.int(1, 2)),
      techno: random.chance(0.4) ? random.some(technologies, random.int(2, 4)) : undefined,
      contacts: `contact@${slug(startup.id)}.example`,
    };
    const id = unique(`${published}-${slug(role)}-${slug(startup.title)}`);
    yield contentFile('jobs', id, data, markdown(random, random.int(900, 1_800), slug(startup.id)));
  }
}
