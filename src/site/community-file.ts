import type { Content, Entry } from '../schema/content.ts';

const collections = ['authors', 'startups', 'incubators', 'organisations', 'teams'] as const;

/** `communaute.json`: what functions ask of the published content, normalised. All of it is public already. */
export const writeCommunity = (content: Content): string =>
  JSON.stringify(Object.fromEntries(collections.map((name) => [name, content[name].map(published)])));

const published = ({ id, path, data }: Entry<unknown>) => ({ id, path, data });
