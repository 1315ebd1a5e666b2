/** What our own parts of the editor say. */
export const editorTexts = {
  sessionOver:
    'ta session a pris fin. Connecte-toi dans un autre onglet, puis recommence ici\u00A0: ce que tu as écrit est gardé.',
  noAnswer: 'le secrétariat ne répond pas. Recommence dans une minute\u00A0: ce que tu as écrit est gardé.',
  choose: 'Choisir',
  noChoice: 'Rien ne correspond',
  add: (text: string): string => `Ajouter «\u00A0${text}\u00A0»`,
  chosen: (label: string): string => `${label}, choisi.`,
  removed: (label: string): string => `${label}, retiré.`,
  focused: (label: string, place: number, count: number): string => `${label}, ${place} sur ${count}.`,
  results: (count: number): string => `${count} choix.`,
  howToChoose: 'Tape pour chercher, flèches pour parcourir, Entrée pour choisir, Échap pour fermer.',
  fillIn: 'L’aperçu apparaît quand les champs obligatoires sont remplis.',
  loadingPreview: 'L’aperçu arrive…',
  preview: 'Aperçu',
  inLists: 'Dans les listes',
  onItsPage: 'Sur ta page',
  onStartupPage: 'Sur sa page',
} as const;

/** What is said where somebody else changed what is being edited. */
export const conflictTexts = {
  title: 'Quelqu’un d’autre a modifié cette page',
  explanation:
    'Rien n’a été écrasé. Voici ce qui diffère. Si tu ouvres la version actuelle, l’éditeur te proposera de reprendre la tienne.',
  columns: ['Champ', 'Version actuelle', 'Ta version'],
  wholeText: 'Texte',
  stay: 'Continuer à modifier',
  openTheirs: 'Ouvrir la version actuelle',
} as const;

/** The buttons of an item of a list. */
export const listButtons = {
  fold: 'Déplier ou replier',
  remove: 'Retirer',
  move: 'Déplacer',
  howToMove: 'À la souris ou au doigt, fais glisser pour changer l’ordre.',
} as const;

/** The buttons above a text in Markdown, with what each puts around or before the chosen words. */
export const markdownButtons = [
  { name: 'Gras', before: '**', after: '**', sample: 'texte' },
  { name: 'Italique', before: '_', after: '_', sample: 'texte' },
  { name: 'Titre', before: '\n## ', after: '\n', sample: 'Titre' },
  { name: 'Liste', before: '\n- ', after: '\n', sample: 'élément' },
  { name: 'Lien', before: '[', after: '](https://)', sample: 'texte du lien' },
] as const;

/** The button that brings a picture into a text, and what it says afterwards. */
export const pictureTexts = {
  button: 'Image',
  describe: 'Entre les crochets, écris ce que montre l’image, pour qui ne la voit pas.',
  unreadable: 'Ce fichier n’est pas une image que l’éditeur sait lire. Choisis un JPEG, un PNG ou un WebP.',
  tooHeavy:
    'Avec celle-ci, les images de cette page seraient trop lourdes pour partir ensemble. Choisis-en une plus légère.',
} as const;

/** Decap's own French, completed and in the site's words. `%{…}` are filled by Decap. */
export const decapPhrases = {
  app: { header: { workflow: 'Propositions' } },
  collection: {
    sidebar: { collections: 'Modifier' },
    collectionTop: { viewAsList: 'Voir en liste', viewAsGrid: 'Voir en grille' },
    entries: { unpublishedHeader: 'En attente d’approbation' },
  },
  editor: {
    editorControl: { field: { widgetLabel: 'Champ %{widgetLabel}' } },
    editorControlPane: {
      widget: {
        required: 'Remplis le champ «\u00A0%{fieldLabel}\u00A0».',
        regexPattern: '%{fieldLabel}\u00A0: %{pattern}.',
        rangeCount: '%{fieldLabel}\u00A0: de %{minCount} à %{maxCount}.',
        rangeMin: '%{fieldLabel}\u00A0: au moins %{minCount}.',
        rangeMax: '%{fieldLabel}\u00A0: %{maxCount} au plus.',
      },
    },
    editor: {
      confirmLoadBackup:
        'Tu avais commencé à modifier cette page sans enregistrer. Veux-tu reprendre où tu en étais\u00A0?',
      onLeavePage: 'Tu n’as pas enregistré. Veux-tu vraiment quitter cette page\u00A0?',
      onDeleteUnpublishedChanges: 'La proposition sera retirée. Continuer\u00A0?',
      onUpdatingWithUnsavedChanges: 'Enregistre d’abord ce que tu viens de changer.',
      onPublishingWithUnsavedChanges: 'Enregistre d’abord ce que tu viens de changer.',
      onPublishingNotReady: 'Mets d’abord l’état de la proposition à «\u00A0Prêt\u00A0».',
      onPublishing: 'Veux-tu approuver et publier cette proposition\u00A0?',
      loadingEntry: 'Ouverture…',
    },
    editorToolbar: {
      backCollection: 'Retour\u00A0: %{collectionLabel}',
      unsavedChanges: 'Pas encore enregistré',
      changesSaved: 'Rien à enregistrer',
      published: 'En ligne',
      deleteUnpublishedChanges: 'Retirer la proposition',
      deleteUnpublishedEntry: 'Retirer la proposition',
      status: 'État\u00A0: %{status}',
      inReview: 'À approuver',
      ready: 'Prêt',
      publish: 'Approuver',
      publishNow: 'Approuver et publier',
      deployButtonLabel: 'Voir sur le site',
      deployPreviewButtonLabel: 'Voir sur le site',
      deployPreviewPendingButtonLabel: 'Pas encore sur le site',
    },
    editorWidgets: {
      datetime: { now: 'Aujourd’hui', clear: 'Effacer', setToNow: 'Mettre la date d’aujourd’hui' },
      object: { expand: 'Déplier', collapse: 'Replier' },
    },
  },
  ui: {
    settingsDropdown: { account: 'Mon compte', logOut: 'Me déconnecter' },
    toast: {
      entrySaved: 'Enregistré\u00A0: ta proposition attend qu’une autre personne l’approuve.',
      entryUpdated: 'État de la proposition changé',
      missingRequiredField: 'Il manque un champ obligatoire\u00A0: il est signalé en rouge.',
      onFailToLoadEntries: 'L’ouverture a échoué\u00A0: %{details}',
      onFailToPersist: 'L’enregistrement a échoué\u00A0: %{details}',
      onFailToPublishEntry: 'L’approbation a échoué\u00A0: %{details}',
      onFailToUpdateStatus: 'Le changement d’état a échoué\u00A0: %{details}',
    },
  },
  workflow: {
    workflow: {
      workflowHeading: 'Propositions',
      loading: 'Ouverture des propositions…',
      newPost: 'Ajouter',
      description:
        '%{smart_count} à approuver, %{readyCount} prêtes. |||| %{smart_count} à approuver, %{readyCount} prêtes.',
      dateFormat: 'DD/MM/YYYY',
    },
    workflowCard: {
      deleteChanges: 'Retirer',
      deleteNewEntry: 'Retirer',
      publishChanges: 'Approuver',
      publishNewEntry: 'Approuver',
    },
    workflowList: {
      inReviewHeader: 'À approuver',
      readyHeader: 'Prêt',
      onDeleteEntry: 'La proposition sera retirée. Continuer\u00A0?',
      onPublishingNotReadyEntry: 'Mets d’abord l’état de la proposition à «\u00A0Prêt\u00A0».',
      onPublishEntry: 'Veux-tu approuver et publier cette proposition\u00A0?',
    },
  },
} as const;
