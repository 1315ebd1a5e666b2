/** What the local platform says on the terminal and in its plain pages. */

export const siteReadyLine = (port: number): string =>
  `Le site est prêt\u00a0: http://localhost:${port} (Ctrl-C pour arrêter)`;

export const portTakenLine = (port: number): string =>
  `Le port ${port} est déjà pris. Arrêtez le programme qui l’occupe, ou choisissez un autre port\u00a0: ` +
  `PORT=${port + 1} npm start`;

export const buildFailedLine = (outcome: string): string =>
  `La construction du site a échoué (${outcome})\u00a0; les messages ci-dessus disent pourquoi.`;

export const buildNotStartedLine = (): string => 'La construction du site n’a pas pu démarrer.';

/** The steps of a publication, as its page tells them. */
export const stepLabels = {
  merge: 'Fusion de la proposition',
  merged: 'Suites de la fusion',
  wait: 'Attente de la construction en cours',
  checkout: 'Lecture du contenu publié',
  build: 'Construction du site',
  swap: 'Mise en ligne',
  online: 'Suites de la mise en ligne',
} as const;

/** The one step of a run of a job. */
export const runLabel = (name: string): string => `Exécution de ${name}`;

export const ruleFaultLine = (file: string, fault: string): string => `${file}\u00a0: ${fault}`;

export const ruleIgnoredText = (from: string, reason: string): string =>
  `la règle «\u00a0${from}\u00a0» n’est pas appliquée ici (${reason})`;

export const notFoundText = (): string => 'Page introuvable (erreur 404).\n';

export const methodRefusedText = (): string =>
  'Cette adresse accepte seulement la lecture, avec GET ou HEAD (erreur 405).\n';

export const otherHostText = (): string =>
  'Cette plateforme répond à localhost, et au nom que SITE_URL lui donne (erreur 421).\n';

export const badRequestText = (): string => 'La demande est mal formée (erreur 400).\n';

export const serverFaultText = (): string =>
  'Le serveur a rencontré une erreur (erreur 500)\u00a0; le terminal en dit plus.\n';
