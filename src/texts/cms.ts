import type { CollectionName } from '../schema/collections.ts';

interface CollectionLabel {
  readonly label: string;
  readonly singular: string;
}

/** The names of the collections in the editor. */
export const collectionLabels: Record<CollectionName, CollectionLabel> = {
  authors: { label: 'Membres', singular: 'Membre' },
  startups: { label: 'Startups', singular: 'Startup' },
  incubators: { label: 'Incubateurs', singular: 'Incubateur' },
  organisations: { label: 'Organisations', singular: 'Organisation' },
  teams: { label: 'Équipes', singular: 'Équipe' },
  phases: { label: 'Phases', singular: 'Phase' },
  events: { label: 'Événements', singular: 'Événement' },
  jobs: { label: 'Offres', singular: 'Offre' },
  posts: { label: 'Actualités', singular: 'Actualité' },
  docs: { label: 'Documentation', singular: 'Page' },
  agenda: { label: 'Agenda', singular: 'Rendez-vous' },
  newsletters: { label: 'Infolettres', singular: 'Infolettre' },
  tools: { label: 'Outils', singular: 'Outil' },
  referents: { label: 'À qui s’adresser', singular: 'Référent ou référente' },
  pages: { label: 'Pages du site', singular: 'Page' },
  mooc: { label: 'Formation', singular: 'Page' },
  fasts: { label: 'Lauréats du FAST', singular: 'Lauréat' },
};

/** What a member may edit of her own. */
export const ownLabels = { page: 'Ma page', startups: 'Mes startups' } as const;

/** What a field asks for, where what was typed is something else. */
export const fieldSentences = {
  address: 'une adresse qui commence par https://',
  atMost: (maximum: number): string => `${maximum} caractères au plus`,
  markdown: 'Texte en Markdown.',
  memberId: 'Identifiant d’un membre, par exemple prenom.nom.',
} as const;

/** What the editor's page says by itself. */
export const cmsTexts = {
  visitor: 'Connecte-toi pour modifier tes pages.',
  elsewhere: 'Cette demande vient d’un autre site. Recommence depuis l’éditeur.',
  notUnderstood: 'Cette demande n’est pas comprise. Recharge la page, puis recommence.',
  tooHeavy: 'C’est trop lourd\u00A0: une image pèse 5\u00A0Mo au plus.',
  tooMany: 'Trop de demandes à la fois. Recommence dans une heure\u00A0: ce que tu as écrit est gardé.',
} as const;
