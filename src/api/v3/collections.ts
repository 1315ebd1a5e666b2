import { bodyNotes } from '../../schema/body.ts';
import { schemas } from '../../schema/content.ts';
import type { z } from 'zod';

/** The collections that v3 publishes. */
export const publishedCollections = [
  'authors',
  'startups',
  'incubators',
  'organisations',
  'teams',
  'jobs',
] as const;

export type PublishedCollection = (typeof publishedCollections)[number];

/** What every line would say the same of: hidden incubators and closed offers are not published. */
const leftOut: Readonly<Partial<Record<PublishedCollection, readonly string[]>>> = {
  incubators: ['hidden'],
  jobs: ['open', 'date'],
};

/** The fields of a collection's files that v3 publishes: all of them but a few. */
export function fieldsOfCollection(name: PublishedCollection): Readonly<Record<string, z.core.$ZodType>> {
  return Object.fromEntries(
    Object.entries(schemas[name].shape).filter(([field]) => !leftOut[name]?.includes(field)),
  );
}

/** The key under which v3 publishes the Markdown of a collection's files; undefined where they have none. */
export function bodyKeyOf(name: PublishedCollection): string | undefined {
  if (!bodyNotes[name]) return undefined;
  return name === 'authors' ? 'bio' : 'content';
}
