import { toDay } from '../schema/day.ts';

/** What the declaration of accessibility tells of the software's own tests, and of what they can't mend. */
export const accessibilityTests = {
  /** What the law asks each page to say. */
  label: 'Accessibilité\u00A0: non conforme',
  /** On which the declaration was last read against the tests. */
  day: toDay('2026-11-29'),
  checks: [
    'les règles d’axe-core sur chaque page, en clair, et sur des exemples de chaque page en sombre et sur un téléphone\u00A0;',
    'les contrastes, dans les deux thèmes\u00A0;',
    'l’affichage à 360\u00A0pixels de large, sans défilement horizontal\u00A0;',
    'la validité du HTML, le titre, la langue et le titre principal de chaque page\u00A0;',
    'le parcours au clavier de l’annuaire, de la recherche et du formulaire d’arrivée.',
  ],
  known: [
    'les textes et les images que la communauté publie peuvent manquer d’alternatives ou de titres bien ordonnés\u00A0;',
    'l’éditeur des fiches (/admin/) est un logiciel tiers, Decap CMS, dont tous les écrans ne sont pas utilisables au clavier.',
  ],
  environment: 'Chromium, axe-core et html-validate, sous Linux\u00A0; aucun lecteur d’écran.',
} as const;
