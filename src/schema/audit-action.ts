import { vocabulary } from './vocabulary.ts';

const labels = {
  'account.logout-everywhere': 'Déconnexion de tous les appareils',
  'account.secondary-email.ask': 'Demande de changement d’adresse secondaire',
  'account.secondary-email.change': 'Changement d’adresse secondaire',
  'account.primary-email.ask': 'Demande de changement d’adresse principale',
  'account.primary-email.change': 'Changement d’adresse principale',
  'account.primary-email.undo': 'Annulation du changement d’adresse principale',
  'account.communication-email.change': 'Choix de l’adresse de communication',
  'account.mailbox-password.change': 'Changement du mot de passe de la boîte aux lettres',
  'account.mailbox.delete': 'Boîte aux lettres supprimée',
  'account.responder.set': 'Réponse automatique réglée',
  'account.responder.remove': 'Réponse automatique retirée',
  'account.redirection.add': 'Redirection ajoutée',
  'account.redirection.remove': 'Redirection retirée',
  'account.private-data.change': 'Changement de données privées',
  'account.missions.propose': 'Changement de missions proposé',
  'account.github.propose': 'Changement de compte GitHub proposé',
  'account.godparent-wish.change': 'Changement du souhait de marrainage',
  'account.leave.propose': 'Départ proposé',
  'account.download': 'Téléchargement de ses données',
  'godparent.accept': 'Marrainage accepté',
  'godparent.decline': 'Marrainage décliné',
  'godparent.assign': 'Marraine ou parrain choisi à la main',
  'godparent.restart': 'Recherche de marraine ou parrain relancée',
  'godparent.preferences.change': 'Changement de disponibilité pour les marrainages',
  'arrival.submit': 'Arrivée demandée',
  'arrival.publish': 'Arrivée publiée',
  'arrival.close': 'Arrivée refusée ou abandonnée',
  'content.propose': 'Changement de contenu proposé',
  'content.withdraw': 'Proposition retirée',
  'content.approve': 'Proposition approuvée',
  'content.ask-change': 'Retouche demandée sur une proposition',
  'content.picture': 'Image proposée',
  'mail.resend': 'Courriel renvoyé',
  'administration-domain.add': 'Domaine d’administration ajouté',
  'administration-domain.remove': 'Domaine d’administration retiré',
  'accounts.import': 'Comptes importés',
} as const;

/** What the audit records, "account.secondary-email.change"; a name that was written once is never renamed. */
export type AuditAction = keyof typeof labels;

/** The actions that the audit records. */
export const auditActions = vocabulary(labels);
