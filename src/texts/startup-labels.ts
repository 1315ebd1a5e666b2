const userLabels: Readonly<Record<string, string>> = {
  particulier: 'Particuliers',
  entreprise: 'Entreprises',
  association: 'Associations',
  etat: 'Agents de l’État',
  'collectivite-territoriale': 'Collectivités territoriales',
  'etablissement-scolaire': 'Établissements scolaires',
};

const lookUp = (labels: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;

/** Whom a startup serves, as pages name it; a value without a label is shown as written. */
export const userLabel = (value: string): string => lookUp(userLabels, value);
