import type { Problem } from '../content/problem.ts';
import type { ContentFile } from '../content/read-entry.ts';
import { docExpectations } from '../texts/docs.ts';
import type { DocFiles } from '../content/doc-files.ts';
import type { DocMenuGroup } from './doc-menu.ts';
import { menuOfFolders } from './menu-of-folders.ts';
import { menuOfSummary } from './menu-of-summary.ts';
import { readDocPage, type DocSource } from './doc-page.ts';
import { readGitbookSettings, type DocRedirect, type GitbookSettings } from './gitbook-settings.ts';
import type { Report } from './report.ts';

/** A documentation, read and not rendered yet. */
export interface DocTree {
  /** Folder of the pages inside the documentation's, with a slash behind, or "". */
  readonly root: string;
  /** Pages by path, in the order of their paths. */
  readonly pages: ReadonlyMap<string, DocSource>;
  /** Reusable contents (`.gitbook/includes`) by path. */
  readonly includes: ReadonlyMap<string, ContentFile>;
  readonly menu: readonly DocMenuGroup[];
  readonly redirects: readonly DocRedirect[];
  /** Paths of the files that pages may name. */
  readonly files: readonly string[];
}

const isMarkdown = (path: string): boolean => /\.md$/i.test(path);
const isInside = (path: string): boolean => /(?:^|\/)\.gitbook\//.test(path);

/** Reads a documentation's folder: every Markdown file is a page, in the menu where `SUMMARY.md` says. */
export function readDocTree(files: DocFiles, report: Report): { tree: DocTree; problems: Problem[] } {
  const settings = readGitbookSettings(files, report);
  const texts = files.texts.flatMap(({ path, text }) =>
    path.startsWith(settings.root) ? [{ path: path.slice(settings.root.length), text }] : [],
  );
  const others = files.others.flatMap((path) =>
    path.startsWith(settings.root) ? [path.slice(settings.root.length)] : [],
  );
  const markdown = texts.filter(({ path }) => isMarkdown(path) && path !== settings.summary);
  const read = markdown
    .filter(({ path }) => !isInside(path))
    .map(readDocPage)
    .sort((a, b) => (a.page.path < b.page.path ? -1 : 1));
  const pages = withOwnAddresses(
    asFolderPage(
      read.map(({ page }) => page),
      settings,
    ),
    report,
  );
  const summary = texts.find(({ path }) => path === settings.summary);
  const menu = summary ? menuOfSummary(summary, pages, report) : menuOfFolders([...pages.values()]);
  return {
    tree: {
      root: settings.root,
      pages,
      includes: new Map(markdown.filter(({ path }) => isInside(path)).map((file) => [file.path, file])),
      menu,
      redirects: [...settings.redirects, ...redirectsOf(pages)],
      files: others,
    },
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The first page may have another name than README.md. */
const asFolderPage = (pages: readonly DocSource[], { readme }: GitbookSettings): DocSource[] =>
  pages.map((page) =>
    page.path === readme ? { ...page, key: readme.split('/').slice(0, -1).join('/') } : page,
  );

function withOwnAddresses(pages: readonly DocSource[], report: Report): Map<string, DocSource> {
  const taken = new Set<string>();
  const own = new Map<string, DocSource>();
  for (const page of pages) {
    if (taken.has(page.key)) {
      report(page.path, 1, page.path, docExpectations.sameAddress);
      continue;
    }
    taken.add(page.key);
    own.set(page.path, page);
  }
  return own;
}

const redirectsOf = (pages: ReadonlyMap<string, DocSource>): DocRedirect[] =>
  [...pages.values()].flatMap(({ path, data }) =>
    data.redirect_from.map((from) => ({
      from: from.replace(/^\/?(?:doc\/)?|\/+$/g, ''),
      to: path,
      source: path,
      line: 1,
    })),
  );
