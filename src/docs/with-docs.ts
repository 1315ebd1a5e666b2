import { describe, type Problem } from '../content/problem.ts';
import { collectionFolders } from '../schema/collections.ts';
import type { Docs } from './read-docs.ts';

/** What a check says of files. */
interface Checked {
  readonly problems: readonly Problem[];
  readonly leftOut: readonly string[];
}

/**
 * The check of the content and that of its documentation in one; `folder` leads from the content tree to the
 * documentation. What both say counts once, and a documentation page that is shown is not left out.
 */
export function withDocs({ problems, leftOut }: Checked, docs: Docs, folder: string): Checked {
  const own = docs.problems.map((problem) => ({ ...problem, path: `${folder}/${problem.path}` }));
  const said = new Set(problems.map(describe));
  const shown = new Set(docs.docs.map(({ file }) => `${collectionFolders.docs}/${file}`));
  const isShown = (path: string): boolean => folder === collectionFolders.docs && shown.has(path);
  return {
    problems: [...problems, ...own.filter((problem) => !said.has(describe(problem)))],
    leftOut: leftOut.filter((path) => !isShown(path)),
  };
}
