import type { DomainRefusal } from '../domain/administration-domain.ts';
import type { ResendRefusal } from '../domain/mail-state.ts';

/** What a person reads around the console. */
export const consoleTexts = {
  forbidden: 'Cette page est réservée à l’administration',
  forbiddenWhy:
    'La console s’ouvre aux personnes qui administrent le secrétariat et à l’équipe d’animation, pendant leur mission.',
  toAccount: 'Aller à mon compte',
  onlyAdministrators: 'Seules les personnes qui administrent le secrétariat agissent depuis la console.',
  loginFirst: 'Connecte-toi d’abord.',
  notDone: 'Rien n’a été fait',
  wrongFilter: 'Ce filtre n’existe pas. Recommence depuis la liste.',
  unknownChange: 'La console ne connaît pas cette action.',
  elsewhere: 'Cette demande ne vient pas du site. Recommence depuis la console.',
  tooMany: 'Trop de demandes en une heure. Recommence plus tard.',
  unknownMember: 'aucun',
  nothing: 'rien',
} as const;

/** What was just done; the name stands in the address of the page that tells it. */
export const consoleNotices = {
  renvoye: 'Le courriel est reparti. Il est en tête de la liste.',
  ajoute: 'Le domaine est dans la liste.',
  relancee: 'La recherche est relancée\u00A0: une demande part à la prochaine heure ouvrée.',
  choisie: 'C’est fait\u00A0: un courriel les met en relation.',
  efface: 'C’est fait\u00A0: plus rien de privé n’est gardé sur cette personne.',
  retire: 'Le domaine n’est plus dans la liste.',
  relance: 'C’est fait\u00A0: plus rien n’est en échec pour cette personne.',
  patience: 'C’est relancé. Ce qui reste attend l’heure des messages, ou le prochain passage.',
  suspendu: 'Rien ne se fermera pour cette personne jusqu’à ce jour.',
  repris: 'Les fermetures reprennent pour cette personne, au prochain passage.',
} as const;

export type ConsoleNotice = keyof typeof consoleNotices;

/** Why a mail cannot be sent again. */
export const resendRefusalText: Record<ResendRefusal, string> = {
  secret:
    'Le texte de ce courriel n’est plus gardé, parce qu’il portait un lien personnel ou qu’il date de plus de 90 jours\u00A0: ' +
    'il ne peut pas repartir. La personne peut en demander un autre.',
  'on-its-way': 'Ce courriel n’est pas encore parti\u00A0: il ne peut pas repartir.',
  delivered: 'Ce courriel est arrivé\u00A0: il n’a pas à repartir.',
  unwanted: 'La personne a signalé ce courriel comme indésirable\u00A0: il ne peut pas repartir.',
};

/** How an attempt to send a mail again failed. */
export const resendFailureText = {
  failed: 'Le courriel n’a pas pu repartir\u00A0: son erreur est en tête de la liste. Recommence plus tard.',
  unknown: 'Ce courriel n’est plus dans la liste.',
  'too-soon': 'Ce courriel vient de repartir. Attends dix minutes avant de le renvoyer encore.',
} as const;

/** Why a domain does not come on the list. */
export const domainRefusalText: Record<DomainRefusal, string> = {
  'not-a-domain': 'Écris un domaine seul, par exemple ademe.example ou *.ademe.example.',
  'too-wide': 'C’est trop large\u00A0: écris au moins deux parties, par exemple *.ademe.example.',
  community: 'C’est le domaine de la communauté\u00A0: il n’est jamais celui d’une administration.',
  'already-known': 'Ce domaine est déjà reconnu.',
  'public-provider':
    'Tout le monde peut avoir une adresse chez ce fournisseur. Si c’est voulu, coche la case et recommence.',
};

/** Where a domain is not on the list. */
export const unknownDomain = 'Ce domaine n’était plus dans la liste.';
