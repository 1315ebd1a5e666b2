import { byTitle } from '../domain/directory-order.ts';
import { count } from '../texts/counts.ts';
import { organisationType, organisationTypeLabel } from '../texts/organisation-labels.ts';
import type { ListedRow } from './facets/listed-row.ts';
import { organisationPath } from './paths.ts';
import type { Relations } from './relations.ts';
import type { Site } from './site.ts';

/** An organisation in a list. */
export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  /** What else it is called. */
  readonly acronym: string | undefined;
  /** The kind under which it is listed. */
  readonly type: string;
  /** What it has in the community: "3 startups, 1 incubateur". */
  readonly roles: string;
}

/** Every organisation, by name. */
export const organisationRows = (
  { content }: Pick<Site, 'content'>,
  { publicIncubatorsByOwner, startupsBySponsor }: Relations,
): OrganisationRow[] =>
  content.organisations
    .toSorted((a, b) => byTitle({ title: a.data.name }, { title: b.data.name }))
    .map(({ id, data: { name, acronym, type } }) => {
      const startups = startupsBySponsor.get(id)?.length ?? 0;
      const incubators = publicIncubatorsByOwner.get(id)?.length ?? 0;
      const roles = [
        ...(startups > 0 ? [count(startups, 'startup')] : []),
        ...(incubators > 0 ? [count(incubators, 'incubateur')] : []),
      ];
      return {
        id,
        name,
        acronym: acronym === name || acronym === '' ? undefined : acronym,
        type: organisationType(type),
        roles: roles.join(', '),
      };
    });

/** An organisation as the search of a long list shows it. */
export const listedOrganisation = ({ id, name, acronym, type, roles }: OrganisationRow): ListedRow => ({
  title: acronym === undefined ? name : `${name} (${acronym})`,
  href: organisationPath(id),
  about: [organisationTypeLabel(type), ...(roles === '' ? [] : [roles])].join(', '),
  links: [],
});
