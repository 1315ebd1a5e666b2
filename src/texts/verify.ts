import type { Disagreement, DisagreementKind } from '../domain/verify/disagreement.ts';
import { count } from './counts.ts';

interface Told {
  /** What is wrong; the detail, if there is one, follows. */
  readonly what: string;
  readonly remedy: string;
}

const nextRun = (job: string): string => `npm run job -- ${job} le termine`;

/** What each disagreement is, and what an operator does about it. */
const told: Readonly<Record<DisagreementKind, Told>> = {
  'content-unreadable': {
    what: 'le fichier publié ne se lit pas, ligne',
    remedy: 'le corriger\u00A0; npm run check dit ce qui est attendu',
  },
  'private-value-published': {
    what: 'une donnée privée est lisible par tout le monde\u00A0:',
    remedy: 'l’enlever du fichier ou de la proposition, puis de l’historique du dépôt',
  },
  'proposal-twice': {
    what: 'plusieurs propositions ouvertes pour une même branche\u00A0:',
    remedy: 'garder la plus récente et fermer les autres sur la forge',
  },
  'merged-not-published': {
    what: 'fichier absent de la branche publiée, alors que sa proposition a été fusionnée\u00A0:',
    remedy: 'si personne ne l’a supprimé exprès, le rétablir depuis cette proposition',
  },
  'arrival-twice': {
    what: 'un même formulaire a ouvert plusieurs arrivées',
    remedy: 'fermer la proposition de trop sur la forge',
  },
  'arrival-without-proposal': {
    what: 'arrivée enregistrée, sans proposition',
    remedy:
      'demander à la personne de renvoyer le formulaire\u00A0: il reprend la même arrivée\u00A0; sinon elle est effacée après 90 jours',
  },
  'arrival-behind': {
    what: 'la base ne dit pas ce que la forge dit de la proposition\u00A0:',
    remedy: nextRun('forge-poll'),
  },
  'edit-behind': {
    what: 'modification en attente dans la base, mais pas sur la forge',
    remedy: nextRun('forge-poll'),
  },
  'edit-not-live': {
    what: 'modification approuvée depuis plus d’une heure et pas en ligne',
    remedy: 'regarder le dernier build, puis npm run job -- forge-poll',
  },
  'id-twice': {
    what: 'plusieurs comptes ont cet identifiant, à la casse près',
    remedy: 'garder celui de la personne et effacer l’autre dans la console',
  },
  'address-twice': {
    what: 'plusieurs comptes ont une même adresse',
    remedy: 'demander aux personnes à qui elle est, puis la changer dans l’autre compte',
  },
  'address-lost': {
    what: 'une adresse du compte ne mène pas à lui\u00A0: quelqu’un d’autre pourrait la prendre',
    remedy: 'enregistrer de nouveau cette adresse dans le compte',
  },
  'member-without-account': {
    what: 'mission en cours et pas de compte\u00A0: la personne ne peut pas se connecter',
    remedy: 'l’importer (npm run import-accounts)',
  },
  'account-without-page': {
    what: 'compte sans fiche publiée ni arrivée',
    remedy: 'l’effacer dans la console si la personne n’est plus là',
  },
  'session-of-departed': {
    what: 'session ouverte par quelqu’un qui ne peut plus se connecter',
    remedy: nextRun('retention'),
  },
  'step-lapsed': {
    what: 'étape laissée en plan par un passage interrompu\u00A0:',
    remedy: 'npm run job -- welcome, puis departures, la terminent',
  },
  'claim-lapsed': {
    what: 'travail laissé en plan par un passage interrompu',
    remedy: nextRun('forge-poll'),
  },
  'step-failing': {
    what: 'étape en échec\u00A0:',
    remedy: 'corriger la cause, puis relancer depuis /console/mouvements/',
  },
  'step-overdue': {
    what: 'étape due depuis hier au moins et pas faite\u00A0:',
    remedy: 'npm run job -- welcome, puis departures\u00A0; voir pourquoi ils n’ont pas tourné',
  },
  'mail-not-sent': {
    what: 'courriel enregistré et jamais remis au fournisseur\u00A0:',
    remedy: 'le renvoyer depuis /console/courriels/',
  },
  'audit-missing': {
    what: 'pas de ligne d’audit pour\u00A0:',
    remedy:
      'regarder les journaux à cette date\u00A0; une étape sans trace a pu être faite hors du secrétariat',
  },
  'status-behind': {
    what: 'boîte aux lettres fermée, mais le compte la dit ouverte\u00A0:',
    remedy: 'relancer l’étape depuis /console/mouvements/',
  },
  'access-missing': {
    what: 'accès ouvert d’après la base, absent chez le fournisseur\u00A0:',
    remedy: 'voir qui l’a fermé, puis relancer l’étape depuis /console/mouvements/',
  },
  'access-open': {
    what: 'accès fermé d’après la base, encore ouvert chez le fournisseur\u00A0:',
    remedy: 'voir qui l’a rouvert, puis le fermer chez le fournisseur',
  },
  'data-not-erased': {
    what: 'données privées effacées d’après le registre, mais le compte est là',
    remedy: 'l’effacer dans la console',
  },
};

const parts: Readonly<Record<string, string>> = {
  content: 'le contenu',
  forge: 'la forge',
  people: 'les comptes',
  ledger: 'le registre des étapes',
  records: 'l’audit et les courriels',
  mailboxes: 'les boîtes aux lettres',
  redirections: 'les redirections',
  chat: 'les comptes de la messagerie',
  github: 'l’organisation GitHub',
  lists: 'les listes de diffusion',
};

/** What is wrong, and what to do. */
export function disagreementText({ kind, detail }: Pick<Disagreement, 'kind' | 'detail'>): Told {
  const { what, remedy } = told[kind];
  return { what: detail === '' ? what.replace(/(?:\u00A0:|, ligne)$/, '') : `${what} ${detail}`, remedy };
}

/** A disagreement as one line for a terminal. */
export function disagreementLine(one: Disagreement): string {
  const { what, remedy } = disagreementText(one);
  return `${one.where}\u00A0: ${what}. À faire\u00A0: ${remedy}.`;
}

/** What the command that compares everything says besides. */
export const verifyTexts = {
  unchecked: (part: string, cause: string | undefined): string =>
    cause === undefined
      ? `Pas vérifié, parce que rien n’est réglé\u00A0: ${parts[part] ?? part}.`
      : `Pas vérifié, à cause d’une panne\u00A0: ${parts[part] ?? part} (${cause}).`,
  /** No vendor tells whether somebody could open a mailbox. */
  never: 'Jamais vérifié\u00A0: si une boîte suspendue s’ouvre encore, aucun fournisseur ne le dit.',
  summary: (found: number, counts: Readonly<Record<string, number>>): string =>
    `${count(counts.files ?? 0, 'fichier')}, ${count(counts.members ?? 0, 'membre')}, ` +
    `${count(counts.accounts ?? 0, 'compte')}, ${count(counts.arrivals ?? 0, 'arrivée')}, ` +
    `${count(counts.steps ?? 0, 'étape')}\u00A0: ${found === 0 ? 'tout concorde' : count(found, 'désaccord')}.`,
};
