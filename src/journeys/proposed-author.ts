import { readEntry } from '../content/read-entry.ts';
import type { Author } from '../schema/author.ts';
import type { Services } from '../services.ts';

/** A newcomer's page as her proposal has it, or as it was merged; undefined where it cannot be read. */
export async function proposedAuthor(
  id: string,
  { contents }: Pick<Services, 'contents'>,
): Promise<Author | undefined> {
  const path = `_authors/${id}.md`;
  const text = (await contents.read(path, `arrivee/${id}`)) ?? (await contents.read(path));
  return text === undefined ? undefined : readEntry('authors', { path, text }).entry?.data;
}
