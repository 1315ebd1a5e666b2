import { incubatorsOf } from '../domain/incubation.ts';
import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Incubator } from '../schema/incubator.ts';
import type { Startup } from '../schema/startup.ts';
import { authorPath, incubatorPath } from './paths.ts';

/** A page and its name. */
export interface NamedLink {
  readonly href: string;
  readonly label: string;
}

/** A member's page. */
export const authorLink = ({ id, data }: Entry<Author>): NamedLink => ({
  href: authorPath(id),
  label: data.fullname,
});

/** The pages of a startup's incubators; `incubators` are those that have one, by id. */
export const incubatorLinks = (
  startup: Startup,
  incubators: ReadonlyMap<string, Entry<Incubator>>,
): NamedLink[] =>
  incubatorsOf(startup).flatMap((id) => {
    const incubator = incubators.get(id);
    return incubator ? [{ href: incubatorPath(id), label: incubator.data.title }] : [];
  });
