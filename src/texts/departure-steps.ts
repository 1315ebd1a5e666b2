import type { DepartureStepName, RestoreStepName } from '../domain/departure-steps.ts';
import type { WelcomeStepName } from '../domain/welcome-accesses.ts';

/** The steps of a departure, as those who look after it read them. */
export const departureStepLabels: Readonly<Record<DepartureStepName, string>> = {
  'reminder-30': 'Rappel, 30 jours avant la fin',
  'reminder-15': 'Rappel, 15 jours avant la fin',
  'reminder-2': 'Rappel, 2 jours avant la fin',
  'suspend-mailbox': 'Boîte aux lettres suspendue',
  'leave-github': 'Accès à l’organisation GitHub fermé',
  'delete-redirections': 'Redirections supprimées',
  'suspension-receipt': 'Message qui dit ce qui a été fermé',
  'move-to-alumni': 'Passage à l’équipe des anciens sur la messagerie',
  'delete-mailbox': 'Boîte aux lettres supprimée',
  'leave-lists': 'Départ des listes de diffusion',
  'deletion-receipt': 'Message qui dit ce qui a été supprimé',
  'erase-private-data': 'Données privées effacées',
  'deactivate-chat': 'Compte de la messagerie désactivé',
};

/** What gives back an access. */
export const restoreStepLabels: Readonly<Record<RestoreStepName, string>> = {
  'restore-mailbox': 'Boîte aux lettres rouverte',
  'restore-chat': 'Retour dans l’équipe sur la messagerie',
  'restore-github': 'Retour dans l’organisation GitHub',
  'restore-lists': 'Retour sur les listes de diffusion',
};

/** The steps of a welcome. */
export const welcomeStepLabels: Readonly<Record<WelcomeStepName, string>> = {
  'open-mailbox': 'Adresse ouverte',
  'join-chat': 'Compte sur la messagerie',
  'join-list': 'Inscription à une liste de diffusion',
  'invite-github': 'Invitation dans l’organisation GitHub',
  'begin-godparent': 'Recherche d’une marraine ou d’un parrain',
  'welcome-mail': 'Message de bienvenue',
};

const labels: Readonly<Record<string, string>> = {
  ...departureStepLabels,
  ...restoreStepLabels,
  ...welcomeStepLabels,
};

/** Any step of the ledger; its own name where the tables have it no longer. */
export const stepLabel = (step: string): string => labels[step] ?? step;
