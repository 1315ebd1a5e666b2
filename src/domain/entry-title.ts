import type { Content } from '../schema/content.ts';
import type { ContentPlace } from './content-place.ts';

type Titled = Pick<Content, 'authors' | 'startups' | 'incubators' | 'organisations' | 'teams'>;

/** How people call an entry; its id where nothing published names it. */
export function entryTitle(
  { collection, id }: ContentPlace,
  { authors, startups, incubators, organisations, teams }: Titled,
): string {
  const named = <Data>(
    entries: readonly { id: string; data: Data }[],
    name: (data: Data) => string,
  ): string => {
    const data = entries.find((entry) => entry.id === id)?.data;
    return data === undefined ? id : name(data);
  };
  switch (collection) {
    case 'authors':
      return named(authors, ({ fullname }) => fullname);
    case 'startups':
      return named(startups, ({ title }) => title);
    case 'incubators':
      return named(incubators, ({ title }) => title);
    case 'organisations':
      return named(organisations, ({ name }) => name);
    case 'teams':
      return named(teams, ({ name }) => name);
    default:
      return id;
  }
}
