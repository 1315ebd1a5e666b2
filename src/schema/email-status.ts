import { vocabulary } from './vocabulary.ts';

/** Where a member's addresses stand (rules.md, "E-mail states"). */
export const emailStatuses = vocabulary({
  EMAIL_UNSET: 'Pas encore d’adresse',
  EMAIL_CREATION_PENDING: 'Création en cours',
  EMAIL_ACTIVE: 'Active',
  EMAIL_ACTIVE_PASSWORD_SETTING_PENDING: 'Active, mot de passe à définir',
  EMAIL_SUSPENDED: 'Suspendue',
  EMAIL_DELETED: 'Supprimée',
  EMAIL_EXPIRED: 'Expirée',
  EMAIL_RECREATION_PENDING: 'Nouvelle création en cours',
  EMAIL_REDIRECTION_PENDING: 'Redirection en cours de création',
  EMAIL_REDIRECTION_ACTIVE: 'Redirection active',
});

/** The status of a new account. */
export const noAddressYet = 'EMAIL_UNSET';

export type EmailStatus = (typeof emailStatuses.values)[number];
