import type { DocFiles } from '../content/doc-files.ts';
import type { Problem } from '../content/problem.ts';
import { noPictures, type ShownPictures } from '../domain/shown-pictures.ts';
import { docExpectations } from '../texts/docs.ts';
import { assetNames } from './asset-names.ts';
import { docAddress, docFileAddress } from './doc-address.ts';
import { docLinks } from './doc-links.ts';
import { pathsOf, type DocMenuGroup } from './doc-menu.ts';
import type { DocSource } from './doc-page.ts';
import { readDocTree, type DocTree } from './doc-tree.ts';
import { findFile } from './find-file.ts';
import type { NamedAnchor } from './page-context.ts';
import { renderDoc, type RenderedDoc } from './render-doc.ts';
import { docProblems, lineFinder, type Report } from './report.ts';

/** A page, ready to be shown. */
export interface Doc extends DocSource, RenderedDoc {
  readonly address: string;
  /** Path of its file in the documentation's folder. */
  readonly file: string;
}

/** A documentation, ready to be shown. */
export interface Docs {
  /** Every page, in the order of the paths. */
  readonly docs: readonly Doc[];
  readonly menu: readonly DocMenuGroup[];
  /** The menu's pages in its order. */
  readonly order: readonly Doc[];
  /** The files that pages name: their path in the folder by the name that the site gives them. */
  readonly files: ReadonlyMap<string, string>;
  /** Former addresses and the pages that answer now. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  /** The https addresses of pictures of other sites that pages show. */
  readonly remotePictures: readonly string[];
  /** What is wrong in the files, by path and line. */
  readonly problems: readonly Problem[];
}

/**
 * Reads and renders a documentation's folder, with these copies of pictures of other sites; whatever its files hold, a
 * problem is told and the rest is shown.
 */
export function readDocs(files: DocFiles, pictures: ShownPictures = noPictures): Docs {
  const { report, problems } = docProblems();
  const { tree, problems: faults } = readDocTree(files, report);
  const names = assetNames(tree.files);
  const named = new Map<string, string>();
  const anchors: NamedAnchor[] = [];
  const remote = new Set<string>();
  const finders = new Map(
    [...tree.pages.values(), ...tree.includes.values()].map(({ path, text }) => [path, lineFinder(text)]),
  );
  const context = {
    tree,
    resolve: docLinks(tree),
    fileAddress: (path: string) => {
      const name = names.get(path) ?? '';
      named.set(name, tree.root + path);
      return docFileAddress(name);
    },
    lineOf: (path: string, ...spellings: readonly string[]) => finders.get(path)?.(...spellings) ?? 1,
    note: report,
    pictures,
    noteRemote: (address: string) => void remote.add(address),
    noteAnchor: (anchor: NamedAnchor) => void anchors.push(anchor),
  };
  const docs = [...tree.pages.values()].map((page): Doc => ({
    ...page,
    ...renderDoc(page, context),
    address: docAddress(page.key),
    file: tree.root + page.path,
  }));
  const byPath = new Map(docs.map((doc) => [doc.path, doc]));
  for (const { from, line, link, path, id } of anchors)
    if (byPath.get(path)?.ids.has(id) === false) report(from, line, link, docExpectations.anchor);
  const redirects = redirectsOf(tree, report);
  return {
    docs,
    menu: tree.menu,
    order: tree.menu.flatMap(({ items }) => pathsOf(items)).flatMap((path) => byPath.get(path) ?? []),
    files: named,
    redirects,
    remotePictures: [...remote],
    problems: [...faults, ...problems()]
      .map((problem) => ({ ...problem, path: inFolder(tree, problem.path) }))
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line)),
  };
}

/** Pages lie below the root that GitBook's settings, which lie beside it, may name. */
const inFolder = ({ root }: DocTree, path: string): string =>
  path.startsWith('.gitbook.y') ? path : root + path;

function redirectsOf(tree: DocTree, report: Report): { from: string; to: string }[] {
  const keys = new Set([...tree.pages.values()].map(({ key }) => key));
  return tree.redirects.flatMap(({ from, to, source, line }) => {
    const [file = '', hash] = to.split('#');
    const page = findFile('', file, tree.pages);
    if (!page) report(source, line, to, docExpectations.redirectTarget);
    if (keys.has(from)) report(source, line, from, docExpectations.redirectSource);
    if (!page || keys.has(from)) return [];
    return [{ from, to: docAddress(page.key) + (hash === undefined ? '' : `#${hash}`) }];
  });
}
