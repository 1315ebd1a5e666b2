import type { Startup } from '../../schema/startup.ts';
import { userLabel } from '../../texts/startup-labels.ts';
import type { NamedLink } from '../named-links.ts';
import { facetKey } from '../facets/facet-key.ts';
import { startupsWith, type CatalogueFacetName } from './catalogue-facets.ts';

interface TagGroup {
  readonly label: string;
  readonly links: readonly NamedLink[];
}

/** What a startup is about, whom it serves and what it is made of, each value with the startups that share it. */
export const startupTags = ({ thematiques, usertypes, techno }: Startup): TagGroup[] =>
  [
    group('Thématiques', 'theme', thematiques),
    group('Usagers', 'usagers', usertypes, userLabel),
    group('Technologies', 'techno', techno),
  ].filter(({ links }) => links.length > 0);

function group(
  label: string,
  facet: CatalogueFacetName,
  values: readonly string[],
  labelOfValue = (value: string) => value,
): TagGroup {
  const byKey = new Map(
    values.filter((value) => value.trim() !== '').map((value) => [facetKey(value), value]),
  );
  return {
    label,
    links: [...byKey].map(([key, value]) => ({ href: startupsWith(facet, key), label: labelOfValue(value) })),
  };
}
