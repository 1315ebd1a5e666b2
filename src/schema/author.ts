import { z } from 'zod';
import {
  expectedText,
  list,
  optionalAddress,
  optionalText,
  reference,
  references,
  requiredText,
  texts,
} from './field.ts';
import { missionSchema } from './mission.ts';
import { vocabulary } from './vocabulary.ts';

/** What a member does in the community. */
export const domaines = vocabulary({
  Animation: 'Animation',
  Coaching: 'Coaching',
  Déploiement: 'Déploiement',
  Design: 'Design',
  Développement: 'Développement',
  Intraprenariat: 'Intraprenariat',
  Produit: 'Produit',
  Support: 'Support',
  Data: 'Data',
  Attributaire: 'Attributaire',
  Autre: 'Autre',
});

/** By which door a member belongs to the community. */
export const memberTypes = vocabulary({
  beta: 'Membre d’une startup ou d’un incubateur',
  attributaire: 'Attributaire d’un marché',
  dinum: 'Agent de la DINUM',
  autre: 'Autre',
});

/** GitHub's own rule for a user name; case does not matter. */
const githubUserName = String.raw`[A-Za-z\d](?:[A-Za-z\d]|-(?=[A-Za-z\d])){0,38}`;
export const githubUserPattern = new RegExp(`^${githubUserName}$`);

/** A GitHub user name, even where the file holds the address of the profile. */
const githubUser = optionalText('Compte GitHub', {
  description: 'Le nom d’utilisateur, sans l’adresse du site.',
  pattern: [
    String.raw`^\s*(?:(?:https?://)?(?:www\.)?github\.com/)?${githubUserName}/?\s*$`,
    'des lettres sans accent, des chiffres et des tirets, 39 au plus',
  ],
}).transform((text) => text?.replace(/^(?:https?:\/\/)?(?:www\.)?github\.com\//i, '').replace(/\/.*$/s, ''));

export const authorSchema = z.object({
  fullname: requiredText('Nom complet', { description: 'Prénom et nom, tels que tu les écris.' }),
  role: expectedText('Rôle', { description: 'Ce que tu fais, en quelques mots.' }),
  domaine: expectedText('Domaine', { vocabulary: domaines }),
  missions: list('Missions', missionSchema, { singular: 'Mission', expected: true, count: [1, 10] }),
  link: optionalAddress('Site personnel'),
  github: githubUser,
  avatar: optionalText('Photo', { description: 'Adresse ou chemin de l’image.' }),
  memberType: optionalText('Type de membre', { vocabulary: memberTypes }),
  competences: texts('Compétences', { offers: 'known' }),
  teams: references('Équipes', 'teams', { withFolder: true }),
  incubator: reference('Incubateur', 'incubators'),
  startups: references('Startups', 'startups', {
    description: 'Ancienne forme\u00A0: les missions portent désormais leurs startups.',
  }),
  previously: references('Startups passées', 'startups', {
    description: 'Ancienne forme\u00A0: les missions portent désormais leurs startups.',
  }),
  badges: texts('Badges', { offers: 'known' }),
});

/** A member's public page; its body is the bio. */
export type Author = z.infer<typeof authorSchema>;

/** What the arrival form asks as well, as it is declared here: lines of text. */
export const askedAtArrival = ['link'] as const satisfies readonly (keyof Author)[];
