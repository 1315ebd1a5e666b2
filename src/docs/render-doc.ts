import { load } from 'cheerio';
import { docMarkdown } from './doc-markdown.ts';
import type { DocSource } from './doc-page.ts';
import type { PageContext } from './page-context.ts';
import { evenAttributes } from './passes/attributes.ts';
import { showBlocks } from './passes/blocks.ts';
import { showCards } from './passes/cards.ts';
import { evenHeadings, type Headings } from './passes/headings.ts';
import { expandIncludes } from './passes/includes.ts';
import { reportLeftovers } from './passes/leftovers.ts';
import { leadLinks } from './passes/links.ts';
import { showPictures } from './passes/pictures.ts';
import { evenTables } from './passes/tables.ts';
import { showTasks } from './passes/tasks.ts';
import { sanitizeDoc } from './sanitize-doc.ts';

/** The parts of a page's context that are the same for every page. */
export type DocContext = Omit<PageContext, '$' | 'page' | 'fileOf' | 'report'> & {
  readonly note: (path: string, line: number, found: string, expected: string) => void;
};

/** A page as it is shown. */
export interface RenderedDoc extends Headings {
  readonly html: string;
}

const passes = [
  expandIncludes,
  evenAttributes,
  reportLeftovers,
  showBlocks,
  showCards,
  evenTables,
  leadLinks,
  showPictures,
  showTasks,
];

/** Renders a page of GitBook's Markdown: safe HTML without its title, whatever the text. */
export function renderDoc(page: DocSource, shared: DocContext): RenderedDoc {
  const $ = load(docMarkdown.render(page.body, {}), null, false);
  const fileOf: PageContext['fileOf'] = (part) => part.closest('[data-base]').attr('data-base') ?? page.path;
  const context: PageContext = {
    ...shared,
    $,
    page,
    fileOf,
    report: (part, found, expected) => {
      const path = fileOf(part);
      shared.note(path, shared.lineOf(path, ...spellings(found)), found, expected);
    },
  };
  for (const pass of passes) pass(context);
  const headings = evenHeadings(context);
  return { ...headings, html: sanitizeDoc($.html()).trim() };
}

/** Markdown encodes addresses that a file may write as they are. */
function spellings(found: string): string[] {
  try {
    return [found, decodeURI(found), decodeURIComponent(found)];
  } catch {
    // A lone "%" is a character of what the file says.
    return [found];
  }
}
