import type { AccountNotice, AccountRefusal } from '../domain/account-outcome.ts';
import { passwordLengths, type MailboxOffer } from '../domain/mailbox-password.ts';
import { longDay } from './days.ts';
import { godparentTexts } from './godparents.ts';
import type { Day } from '../schema/day.ts';

/** What a member reads where a change of her account is refused. */
export const accountRefusalText = (refusal: AccountRefusal, offer: MailboxOffer): string => {
  const { fewest, most } = passwordLengths[offer];
  const texts: Record<AccountRefusal, string> = {
    'same-address': 'C’est déjà ton adresse\u00A0: donnes-en une autre.',
    'own-primary': 'C’est déjà ton adresse principale\u00A0: donnes-en une autre.',
    'community-address': 'Cette adresse se ferme avec ta mission\u00A0: donnes-en une à toi.',
    'not-an-administration':
      'Nous ne connaissons pas ce domaine comme celui d’une administration. Écris à l’équipe d’animation s’il en est un.',
    'address-taken': 'Une autre personne de la communauté a cette adresse\u00A0: rien n’a changé.',
    'no-address': 'Tu n’as pas cette adresse\u00A0: ajoute-la d’abord.',
    'no-mailbox': 'Tu n’as pas de boîte aux lettres de la communauté.',
    'redirection-to-self': 'C’est l’adresse de la boîte elle-même\u00A0: donnes-en une autre.',
    'mail-failed': 'Le courriel n’a pas pu partir. Recommence dans quelques minutes.',
    'too-many-mails': 'Trop de demandes en une heure. Recommence plus tard.',
    'too-late':
      'Ce lien a expiré ou a déjà servi, ou le délai est passé. Refais ta demande depuis ton compte.',
    'pause-not-ticked': 'Coche aussi la pause, ou efface cette date.',
    'pause-over': 'Choisis aujourd’hui ou un jour à venir.',
    'list-unknown': 'Cette liste n’est pas, ou n’est plus, l’une des tiennes.',
    'list-later': 'Cette liste ne répond pas en ce moment\u00A0: tu y seras dans l’heure.',
    'nothing-changes': 'Rien ne change\u00A0: ta page dit déjà cela.',
    'page-changed':
      'Ta page a changé entre-temps. Attends que la proposition en cours soit approuvée ou refusée, puis recommence.',
    'password-length': `Choisis un mot de passe de ${fewest} à ${most} caractères.`,
    'password-outer-space': 'Retire l’espace au début ou à la fin.',
    'password-accent': 'Retire les accents et les caractères hors du clavier américain.',
    'start-too-early':
      'La communauté a commencé le 1er juillet 2013\u00A0: choisis cette date ou une date plus récente.',
    'end-before-start': 'La fin vient avant le début\u00A0: corrige l’une des deux dates.',
    'startup-unknown': 'Nous ne connaissons pas l’une de ces startups\u00A0: écris leurs identifiants.',
    'mission-changed': 'Cette mission a changé entre-temps. Rouvre la page, puis recommence.',
    'end-not-later': 'Choisis une date après la fin actuelle, aujourd’hui ou plus tard.',
    'leave-before-today': 'Choisis aujourd’hui ou un jour à venir.',
    'leave-not-earlier': 'Ta mission finit déjà ce jour-là ou avant.',
    'no-running-mission': 'Aucune mission dont la fin est connue n’est à prolonger ou à finir.',
  };
  return texts[refusal];
};

/** What a member reads once her change is done. */
export const accountNoticeText: Record<AccountNotice, string> = {
  'confirmation-sent':
    'Un lien de confirmation vient de partir à ta nouvelle adresse. Il est valable 24 heures\u00A0; rien ne change avant.',
  'secondary-changed': 'Ton adresse secondaire a changé.',
  'primary-changed': 'Ton adresse principale a changé.',
  'primary-undone': 'Ton adresse de la communauté est de nouveau ton adresse principale.',
  'communication-changed': 'La communauté t’écrira désormais à cette adresse.',
  'password-changed': 'Le mot de passe de ta boîte a changé.',
  'responder-set': 'Ta réponse automatique est réglée.',
  'responder-removed': 'Ta réponse automatique est retirée.',
  'redirection-added': 'La redirection est en place.',
  'redirection-removed': 'La redirection est retirée.',
  'private-data-changed': 'Tes informations privées sont à jour.',
  'godparent-wish-changed': 'C’est noté.',
  'godparent-preferences-changed': 'C’est noté.',
  'godparent-accepted': godparentTexts.accepted,
  'godparent-declined': godparentTexts.declined,
  'list-left': 'Tu as quitté cette liste.',
  'list-joined': 'Tu es sur cette liste.',
  proposed: 'Ta demande est partie. Une personne de ton équipe ou de l’administration doit l’approuver.',
};

/** What a member reads around her account. */
export const accountTexts = {
  loginFirst: 'Connecte-toi d’abord.',
  missionOver:
    'Ta mission est terminée\u00A0: tu peux encore voir ton compte et demander une prolongation, rien d’autre.',
  unknownChange: 'Ton compte ne connaît pas ce changement.',
  elsewhere: 'Cette demande ne vient pas du site. Recommence depuis ton compte.',
  tooMany: 'Trop de demandes en une heure. Recommence plus tard.',
  noAddress: 'aucune',
  noGithub: 'aucun',
  you: 'toi',
  nothing: 'rien',
  confirmed: 'C’est confirmé',
  notConfirmed: 'Rien n’a changé',
  toAccount: 'Aller à mon compte',
  newMission: 'Ajouter une mission',
  changeUnreachable:
    'Nous ne savons pas en ce moment si un changement de ta page attend\u00A0: le dépôt ne répond pas. Reviens dans quelques minutes.',
  missionChange: (period: string): string => `Modifier la mission ${period}`,
  responder: (from: string, to: string): string => `Elle part du ${from} au ${to} compris.`,
  forbidden: 'Ce n’est pas possible maintenant',
} as const;

/** What a member reads of an address that she has still to confirm. */
export const confirmationText = (
  kind: 'secondary-email' | 'primary-email',
  address: string,
  until: string,
): string =>
  `${kind === 'primary-email' ? 'Adresse principale' : 'Adresse secondaire'} ${address}\u00A0: ouvre le lien du courriel que tu as reçu là-bas, avant le ${until}.`;

/** "En attente de validation par Lise Charme ou Ondine Mistral." */
export function waitingForApproval(names: readonly string[]): string {
  if (names.length === 0) return 'En attente de validation par une personne de l’administration.';
  const shown = names.slice(0, 5);
  const more = names.length - shown.length;
  const list = new Intl.ListFormat('fr', { type: 'disjunction' }).format(
    more > 0 ? [...shown, `${more} autre${more > 1 ? 's' : ''}`] : shown,
  );
  return `En attente de validation par ${list}.`;
}

/** What a member reads of the mailbox that waits for its deletion. */
export const deletionText = (address: string, day: Day): string =>
  `Ta boîte ${address} sera supprimée le ${longDay(day)}, avec ses messages. Tu peux l’annuler d’ici là.`;
