import { agendaEventSchema } from './agenda-event.ts';
import { authorSchema } from './author.ts';
import type { CollectionName } from './collections.ts';
import { docPageSchema } from './doc-page.ts';
import { eventSchema } from './event.ts';
import { incubatorSchema } from './incubator.ts';
import { jobSchema } from './job.ts';
import { newsletterSchema } from './newsletter.ts';
import { organisationSchema } from './organisation.ts';
import { pageSchema } from './page.ts';
import { phaseSchema } from './phase.ts';
import { postSchema } from './post.ts';
import { referentSchema } from './referent.ts';
import { startupSchema } from './startup.ts';
import { teamSchema } from './team.ts';
import { toolSchema } from './tool.ts';
import type { z } from 'zod';

/** The schema of each collection. */
export const schemas = {
  authors: authorSchema,
  startups: startupSchema,
  incubators: incubatorSchema,
  organisations: organisationSchema,
  teams: teamSchema,
  phases: phaseSchema,
  events: eventSchema,
  jobs: jobSchema,
  posts: postSchema,
  docs: docPageSchema,
  agenda: agendaEventSchema,
  newsletters: newsletterSchema,
  tools: toolSchema,
  referents: referentSchema,
  pages: pageSchema,
  mooc: pageSchema,
  fasts: pageSchema,
} satisfies Record<CollectionName, z.ZodObject>;

export type DataOf<Name extends CollectionName> = z.infer<(typeof schemas)[Name]>;

/** A file of the repository, read. */
export interface Entry<Data> {
  /** Opaque: the file's path inside its collection, without ".md". */
  readonly id: string;
  /** Path inside the content tree, "_authors/ondine.mistral.md". */
  readonly path: string;
  readonly data: Data;
  /** The front matter as written, before normalisation: what the frozen API versions publish. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** The Markdown after the front matter. */
  readonly body: string;
}

/** Every readable file of a content tree, by collection, in the order of their paths. */
export type Content = { readonly [Name in CollectionName]: readonly Entry<DataOf<Name>>[] };

/** What of the published content the journeys and the editor ask. */
export type Community = Pick<Content, 'authors' | 'startups' | 'incubators' | 'organisations' | 'teams'>;
