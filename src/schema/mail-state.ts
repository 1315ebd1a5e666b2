import { vocabulary } from './vocabulary.ts';

const labels = {
  pending: 'En attente',
  sent: 'Envoyé',
  delivered: 'Remis',
  failed: 'Échec',
  bounced: 'Rebond',
  complained: 'Plainte',
} as const;

/** Where a mail stands. */
export type MailState = keyof typeof labels;

/** The states of a mail. */
export const mailStates = vocabulary(labels);

/** Their names, for schemas. */
export const mailStateNames = Object.keys(labels) as readonly MailState[];
