import { readContent } from '../../content/read-content.ts';
import type { Entry } from '../../schema/content.ts';
import type { Tool } from '../../schema/tool.ts';
import type { Services } from '../../services.ts';

/** A tool of the catalogue. */
export type CatalogueTool = Entry<Tool>;

const byName = new Intl.Collator('fr', { sensitivity: 'base' });

/** The tools whose access can be asked for, in the order of the French alphabet; a copy that may be a minute old. */
export async function toolCatalogue({
  publishedFiles,
}: Pick<Services, 'publishedFiles'>): Promise<CatalogueTool[]> {
  const { tools } = readContent(await publishedFiles('tools')).content;
  return tools.toSorted((one, other) => byName.compare(one.data.name, other.data.name));
}

/** The tool with an id; undefined for one that is not, or no longer, in the catalogue. */
export const toolIn = (catalogue: readonly CatalogueTool[], id: string): CatalogueTool | undefined =>
  catalogue.find((tool) => tool.id === id);

/** How a tool is called; its id where it is not, or no longer, in the catalogue. */
export const toolName = (catalogue: readonly CatalogueTool[], id: string): string =>
  toolIn(catalogue, id)?.data.name ?? id;
