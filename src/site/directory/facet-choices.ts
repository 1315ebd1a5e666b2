import type { Choice } from '../arrival/choices.ts';
import type { Directory } from './directory.ts';
import type { DirectorySearch } from './directory-search.ts';
import type { FacetChoices } from './messages.ts';

const french = new Intl.Collator('fr', { sensitivity: 'base' });

/** What the long facets offer: incubators, startups and skills, by title. */
export function facetChoices({ startups, incubators }: Directory, { values }: DirectorySearch): FacetChoices {
  const titled = ({ id, title }: { readonly id: string; readonly title: string }): Choice => ({
    id,
    label: title,
  });
  const known = new Set(startups.map(({ id }) => id));
  const others = values.startup.filter((id) => !known.has(id));
  return {
    incubateur: incubators.map(titled),
    startup: [...startups.map(titled), ...others.map((id) => ({ id, label: id }))],
    competence: values.competence
      .map((skill) => ({ id: skill, label: skill }))
      .toSorted((one, two) => french.compare(one.label, two.label)),
  };
}
