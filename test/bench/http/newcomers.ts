import { memberId, uniqueIds } from '../ids.ts';
import { fullName } from '../names.ts';
import { randomFrom } from '../random.ts';
import { today } from '../size.ts';
import { addDays } from '../../../src/domain/calendar.ts';

/** Fills the arrival form for one invented person after the other, each with a referent of these. */
export function newcomers(referents: readonly string[]): () => object {
  const random = randomFrom(77);
  const unique = uniqueIds();
  return () => {
    const name = fullName(random);
    const [firstName = '', ...others] = name.split(' ');
    return {
      firstName,
      lastName: others.join(' '),
      email: `${unique(memberId(name))}@arrivee.invalid`,
      role: 'Chargée de déploiement',
      domaine: 'Déploiement',
      memberType: 'beta',
      status: 'admin',
      start: addDays(today, 3),
      end: addDays(today, 300),
      referent: random.pick(referents),
      bio: 'Aime les cartes, les marchés et les formulaires courts.',
    };
  };
}
