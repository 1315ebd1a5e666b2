import { join } from 'node:path';
import { readContentFolder } from '../adapters/content-folder.ts';
import type { LocalContents } from '../adapters/local-forge/local-contents.ts';
import type { FunctionServices } from '../adapters/provided-services.ts';
import { filesOf } from '../content/published-files.ts';
import { readContent } from '../content/read-content.ts';

/** What the platform's forge publishes, read without a build, for a job that runs while the platform does not. */
export async function unbuiltSite(
  contents: LocalContents,
  folder: string,
): Promise<
  Pick<FunctionServices, 'community' | 'publishedBuild' | 'publishedFiles' | 'publishedMembers'> &
    FunctionServices['site']
> {
  const content = join(folder, 'site', 'content');
  await contents.checkout(content);
  const files = await readContentFolder(content);
  const community = readContent(files).content;
  return {
    community: () => Promise.resolve(community),
    publishedBuild: () => Promise.reject(new Error('There is no build of the site here.')),
    publishedFiles: (collection) => Promise.resolve(filesOf(collection, files)),
    async *publishedMembers() {
      const { authors } = await Promise.resolve(community);
      yield* authors.map(({ id, data }) => ({ id, ...data }));
    },
    page: (path) => Promise.reject(new Error(`A job reads no page: ${path}.`)),
  };
}
