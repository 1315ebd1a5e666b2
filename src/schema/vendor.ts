import { vocabulary } from './vocabulary.ts';

const labels = {
  mailer: 'Envoi des courriels',
  chat: 'Messagerie',
  mailboxes: 'Boîtes aux lettres et redirections',
  lists: 'Listes de diffusion',
  organisation: 'Organisation GitHub',
} as const;

/** Who does the steps of welcomes and departures for us. */
export type Vendor = keyof typeof labels;

export const vendors = vocabulary(labels);
export const vendorNames = Object.keys(labels) as readonly Vendor[];
