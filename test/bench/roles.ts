const trades = [
  'Développeuse',
  'Développeur full-stack',
  'Designer',
  'Chargée de déploiement',
  'Chargé de support',
  'Intrapreneuse',
  'Intrapreneur',
  'Cheffe de produit',
  'Responsable produit',
  'Coach agile',
  'Analyste de données',
  'Animatrice',
  'Experte accessibilité',
  'Ingénieure fiabilité',
  'Chargée de bizdev',
  'Conseiller technique',
];

const fields = [
  'carte scolaire',
  'pour les vergers',
  'des cantines',
  'accueil et droits',
  'en transition énergétique',
  'à mi-temps',
  'eau et rivières',
  'aides agricoles',
  'du pôle insertion',
  'open data',
  'des petites communes',
  'mobilités rurales',
  'logement',
];

/** About 200 invented roles, of two to six words. */
export const roles: readonly string[] = trades.flatMap((trade) => fields.map((field) => `${trade} ${field}`));
