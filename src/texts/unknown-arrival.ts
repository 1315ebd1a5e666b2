import { asCode } from './as-code.ts';

/** What a proposal is marked with when it adds a member whom no arrival knows. */
export const unknownArrival = {
  label: 'arrivée inconnue',
  /** Markdown, for whoever made the proposal and whoever reads it; ids are names of files. */
  comment: (ids: readonly string[], siteUrl: string): string =>
    [
      `Cette proposition ajoute ${ids.length === 1 ? 'une fiche de membre' : 'des fiches de membres'} sans arrivée connue\u00A0: ${ids.map(asCode).join(', ')}.`,
      'Une fiche ajoutée à la main n’ouvre aucun compte\u00A0: ni adresse, ni messagerie, ni listes. ' +
        `La personne qui arrive remplit le formulaire ${siteUrl}/arrivee/, qui propose sa fiche et prépare ses comptes.`,
      'Elle l’a déjà rempli\u00A0? Sa fiche attend dans une autre proposition\u00A0: ferme celle-ci.',
    ].join('\n\n'),
} as const;
