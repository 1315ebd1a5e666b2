import { activityOf } from '../domain/author-activity.ts';
import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { jsonForScript } from './json-for-script.ts';
import { shownLink } from './shown-link.ts';

/** What a page knows of a member beside her file. */
export interface PersonFacts {
  readonly today: Day;
  /** Address of her page. */
  readonly address: string;
  readonly picture: string | undefined;
  /** Her bio in words alone. */
  readonly bio: string;
  readonly community: { readonly name: string; readonly url: string };
  /** What she works on now. */
  readonly projects: readonly { readonly name: string; readonly url: string }[];
}

/** A member as search engines read her: schema.org's Person, in JSON that a page may hold in a `script`. */
export function personData(
  author: Author,
  { today, address, picture, bio, community, projects }: PersonFacts,
): string {
  const { fullname, role, link, github, competences } = author;
  const profiles = [
    link === undefined ? undefined : shownLink(link).href,
    github === undefined ? undefined : `https://github.com/${github}`,
  ].filter((profile) => profile !== undefined);
  const organisation = { '@type': 'Organization', ...community };
  return jsonForScript({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: fullname,
    url: address,
    jobTitle: role === '' ? undefined : role,
    description: bio === '' ? undefined : bio,
    image: picture,
    sameAs: profiles.length === 0 ? undefined : profiles,
    knowsAbout: competences.length === 0 ? undefined : competences,
    ...(activityOf(author, today) === 'active'
      ? {
          memberOf: organisation,
          worksFor:
            projects.length === 0
              ? undefined
              : projects.map((project) => ({ '@type': 'Project', ...project })),
        }
      : activityOf(author, today) === 'alumni' && { alumniOf: organisation }),
  });
}
