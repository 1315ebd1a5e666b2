/** Messages of the documentation's reader: what a file has, and what is expected, without a full stop. */
export const docExpectations = {
  knownBlock: 'un bloc GitBook que le site connaît (affiché comme du texte)',
  closedBlock: (name: string) => `un bloc fermé par {% end${name} %} (affiché comme du texte)`,
  openedBlock: 'un bloc ouvert plus haut (affiché comme du texte)',
  noCondition: 'un contenu sans condition\u00A0: le site le montre à tout le monde',
  pageOfLink: 'le chemin d’un fichier de la documentation (affiché sans lien)',
  assetOfLink: 'le chemin d’un fichier joint présent dans la documentation',
  assetType: 'une image ou un document que le site publie (PDF, bureautique, vidéo…)',
  anchor: 'une ancre de la page visée',
  include: 'un contenu réutilisable présent dans la documentation, sans boucle',
  brokenReference: 'une page (GitBook a perdu la cible de ce lien)',
  gitbookAddress: 'une page de cette documentation\u00A0: ce lien demande un compte GitBook',
  summaryPage: 'un fichier de la documentation (absent du menu)',
  summaryTwice: 'une seule fois chaque page dans le sommaire (la première compte)',
  inSummary: 'une ligne du sommaire pour cette page, ou hidden\u00A0: true (absente du menu)',
  redirectTarget: 'une page de la documentation comme cible de la redirection',
  redirectSource: 'une adresse où il n’y a plus de page',
  sameAddress: 'une adresse qu’aucune autre page n’a (page absente du site)',
  closedFrontMatter: 'un en-tête fermé par une ligne «\u00A0---\u00A0» (page masquée)',
  settings: 'du YAML bien formé (réglages ignorés)',
} as const;

/** Words of the pages themselves. */
export const docWords = {
  hints: { info: 'Information', success: 'Bon à savoir', warning: 'Attention', danger: 'Important' },
  image: (name: string) => `Image absente\u00A0: ${name}`,
  file: (name: string) => `Fichier absent\u00A0: ${name}`,
  video: (host: string) => `Voir la vidéo sur ${host}`,
  open: (host: string) => `Ouvrir ${host}`,
  done: 'Fait\u00A0:',
  toDo: 'À faire\u00A0:',
  table: (number: number) => `Tableau ${number}`,
  tab: 'Onglet',
  yes: 'Oui',
  no: 'Non',
} as const;
