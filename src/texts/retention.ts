import type { Period, RetentionName } from '../domain/retention.ts';
import { count } from './counts.ts';

/** What the public reads of something that is kept. */
export interface RetentionText {
  readonly what: string;
  readonly why: string;
  /** What its period is counted from, "après l’envoi"; the whole answer where there is no period. */
  readonly since: string;
  readonly who: string;
}

const administration = 'L’administration du secrétariat';

/** What is kept, in the order in which people read it. */
export const retentionTexts: Readonly<Record<RetentionName, RetentionText>> = {
  page: {
    what: 'La fiche publique\u00A0: nom, rôle, domaine, présentation, lien, compte GitHub, missions',
    why: 'Dire qui fait partie de la communauté, ou en a fait partie',
    since: 'Tant qu’elle est publiée, c’est un contenu du site',
    who: 'Tout le monde',
  },
  account: {
    what: 'Le compte\u00A0: adresses électroniques, statut légal, genre, lieu de travail, tarif et jours par semaine, demandes d’outils et de marrainage',
    why: 'Ouvrir, tenir et fermer les accès, et écrire à la personne',
    since: 'après la suppression de sa boîte aux lettres',
    who: 'La personne\u00A0; l’administration du secrétariat, pour l’aider',
  },
  arrival: {
    what: 'Le compte d’une arrivée qui n’a pas abouti',
    why: 'Reprendre une arrivée qui a été interrompue',
    since: 'après son refus ou son abandon',
    who: administration,
  },
  mailText: {
    what: 'Le texte des courriels envoyés, sauf ceux qui portent un lien personnel, jamais gardés',
    why: 'Renvoyer un courriel qui n’est pas arrivé',
    since: 'après l’envoi',
    who: `${administration} et l’équipe d’animation`,
  },
  mail: {
    what: 'La liste des courriels envoyés\u00A0: adresse, objet, état',
    why: 'Savoir si un courriel est arrivé, et ne pas l’envoyer deux fois',
    since: 'après l’envoi',
    who: `${administration} et l’équipe d’animation`,
  },
  audit: {
    what: 'Le journal\u00A0: qui a fait quoi, et quand',
    why: 'Expliquer un changement, et repérer un abus',
    since: 'avec les identifiants, puis sans rien qui nomme quelqu’un',
    who: `${administration} et l’équipe d’animation`,
  },
  attendance: {
    what: 'Les rendez-vous où l’on a dit venir, et leur salle',
    why: 'Réserver une salle assez grande, et dire où elle est',
    since: 'après le rendez-vous',
    who: 'La personne\u00A0; celle qui organise\u00A0; l’administration du secrétariat et l’équipe d’animation',
  },
  movement: {
    what: 'Les arrivées, les changements et les départs\u00A0: identifiant, jour',
    why: 'Prévenir les outils de la communauté, qui ouvrent et ferment leurs propres accès',
    since: 'après le jour du mouvement',
    who: `${administration}\u00A0; les outils à qui elle a donné une clé`,
  },
  change: {
    what: 'L’historique des pages\u00A0: les modifications, leurs dates, et les remarques des relectures',
    why: 'Relire une modification avant qu’elle ne soit en ligne, et savoir d’où elle vient',
    since:
      'Tant que dure l’historique des contenus, qui est public\u00A0; les remarques, jusqu’à la fin de la relecture',
    who: 'Les personnes qui peuvent relire la page\u00A0; l’administration du secrétariat',
  },
  contribution: {
    what: 'La part de chaque personne dans une modification\u00A0: identifiant, dates, état',
    why: 'Ne pas laisser approuver sa propre modification, et dire où en est ce qu’on a proposé',
    since: 'après la publication ou le refus',
    who: 'La personne\u00A0; les personnes qui peuvent relire la page\u00A0; l’administration du secrétariat',
  },
  hold: {
    what: 'Les accès maintenus après une fin de mission\u00A0: identifiant, raison, date de fin',
    why: 'Laisser ses accès à une personne dont la mission se renouvelle',
    since: 'Jusqu’à ce que l’administration y mette fin',
    who: `${administration} et l’équipe d’animation`,
  },
  step: {
    what: 'Les étapes de l’arrivée et du départ\u00A0: identifiant, étape, date',
    why: 'Ouvrir et fermer chaque accès une seule fois, et reprendre ce qui a échoué',
    since: 'après la dernière étape, et aussi longtemps que la fiche est publiée',
    who: `${administration} et l’équipe d’animation`,
  },
  login: {
    what: 'Les connexions et les liens de connexion',
    why: 'Reconnaître la personne pendant qu’elle se sert du site',
    since: 'Jusqu’à la nuit qui suit leur fin\u00A0: une heure pour un lien, sept jours pour une connexion',
    who: 'Personne',
  },
  confirmation: {
    what: 'Les changements d’adresse qui attendent d’être confirmés',
    why: 'S’assurer que la nouvelle adresse est la bonne',
    since: 'Jusqu’à la nuit qui suit la fin du lien',
    who: 'La personne',
  },
  rateLimit: {
    what: 'Le nombre de demandes récentes, par adresse',
    why: 'Protéger le site des abus',
    since: 'après la dernière demande comptée',
    who: 'Personne',
  },
  ledger: {
    what: 'Le registre des étapes déjà faites, qui porte des identifiants',
    why: 'Ne rien faire deux fois',
    since: 'après l’étape, ou plus si l’étape pourrait encore être refaite',
    who: 'Personne',
  },
};

/** How long something is kept, "90 jours après l’envoi". */
export const durationText = (period: Period | undefined, since: string): string =>
  period === undefined || period.count === 0 ? since : `${periodText(period)} ${since}`;

function periodText({ unit, count: many }: Period): string {
  if (unit === 'days') return count(many, 'jour');
  return many % 12 === 0 ? count(many / 12, 'an') : `${many} mois`;
}
