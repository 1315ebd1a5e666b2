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

/** What a closure does, as the member whom it concerns reads it. */
const closureTexts: Partial<Record<DepartureStepName, string>> = {
  'suspend-mailbox':
    'ta boîte aux lettres est suspendue\u00A0; tu ne l’ouvres plus, et tes courriels y restent.',
  'leave-github': 'tu sors de l’organisation GitHub.',
  'delete-redirections': 'les redirections de ton adresse sont supprimées.',
  'move-to-alumni':
    'sur la messagerie instantanée, tu passes de l’équipe de la communauté à celle des anciens.',
  'delete-mailbox': 'ta boîte aux lettres est supprimée, avec tous ses courriels.',
  'leave-lists': 'tu quittes les listes de diffusion.',
  'erase-private-data':
    'ce que la communauté garde de privé sur toi est effacé\u00A0; ta page publique reste.',
  'deactivate-chat': 'ton compte de messagerie instantanée est désactivé.',
};

/** What closes, after the day on which it does: "ta boîte aux lettres est suspendue…". */
export const closureText = (step: DepartureStepName): string =>
  closureTexts[step] ?? departureStepLabels[step];

/** What gives back an access. */
const restoreStepLabels: Readonly<Record<RestoreStepName, string>> = {
  'restore-mailbox': 'Boîte aux lettres rouverte',
  'restore-chat': 'Retour dans l’équipe sur la messagerie',
  'restore-github': 'Retour dans l’organisation GitHub',
  'restore-lists': 'Retour sur les listes de diffusion',
};

/** The steps of a welcome. */
const welcomeStepLabels: Readonly<Record<WelcomeStepName, string>> = {
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
