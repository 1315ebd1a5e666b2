const typeLabels: Readonly<Record<string, string>> = {
  'administration-centrale': 'Administrations centrales',
  'service-deconcentre': 'Services déconcentrés',
  operateur: 'Opérateurs',
  'collectivite-territoriale': 'Collectivités territoriales',
  'securite-sociale': 'Organismes de sécurité sociale',
  autre: 'Autres organisations',
};

const ministryLabels: Readonly<Record<string, string>> = {
  'affaires-etrangeres': 'Affaires étrangères',
  agriculture: 'Agriculture',
  armees: 'Armées',
  autres: 'Autres',
  bercy: 'Économie et finances',
  culture: 'Culture',
  education: 'Éducation nationale',
  'enseignement-sup': 'Enseignement supérieur et recherche',
  environnement: 'Environnement',
  interieur: 'Intérieur',
  justice: 'Justice',
  'solidarite-sante': 'Solidarités et santé',
  spm: 'Services du Premier ministre',
  sport: 'Sport',
  territoires: 'Territoires',
  travail: 'Travail',
};

/** The kinds of organisations in the order in which lists show them. */
export const organisationTypes = Object.keys(typeLabels);

const labelOrValue = (labels: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;

/** "Opérateurs"; a value without a label as written, no value as the others. */
export const organisationTypeLabel = (type: string | undefined): string =>
  labelOrValue(typeLabels, organisationType(type));

/** The kind under which an organisation is listed; hands leave spaces around it, or nothing. */
export function organisationType(type = ''): string {
  const trimmed = type.trim();
  return trimmed === '' ? 'autre' : trimmed;
}

/** "Solidarités et santé"; a value without a label as written. */
export const ministryLabel = (value: string): string => labelOrValue(ministryLabels, value.trim());
