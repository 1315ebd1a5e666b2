import type { CheerioAPI } from 'cheerio';
import type { ShownPictures } from '../domain/shown-pictures.ts';
import type { DocTarget } from './doc-links.ts';
import type { DocSource } from './doc-page.ts';
import type { DocTree } from './doc-tree.ts';

/** Some elements of a page. */
export type Part = ReturnType<CheerioAPI>;

/** A link to an anchor, looked at once every page's ids are known. */
export interface NamedAnchor {
  readonly from: string;
  readonly line: number;
  readonly link: string;
  /** Path of the page that has to hold the anchor. */
  readonly path: string;
  readonly id: string;
}

/** What the passes over one page know and note. */
export interface PageContext {
  readonly $: CheerioAPI;
  readonly page: DocSource;
  readonly tree: DocTree;
  /** Path of the file that an element comes from: the page's, or a reusable content's. */
  readonly fileOf: (part: Part) => string;
  readonly resolve: (from: string, link: string) => DocTarget;
  /** Where the site shows a file; notes that a page names it. */
  readonly fileAddress: (path: string) => string;
  /** The line of a text in a file of the documentation. */
  readonly lineOf: (path: string, ...spellings: readonly string[]) => number;
  /** Notes a problem at the element that holds `found`. */
  readonly report: (part: Part, found: string, expected: string) => void;
  /** Copies of pictures of other sites. */
  readonly pictures: ShownPictures;
  /** Notes that a page shows a picture of another site, by its https address. */
  readonly noteRemote: (address: string) => void;
  readonly noteAnchor: (anchor: NamedAnchor) => void;
}

/** One idea of how the page changes before it is shown. */
export type Pass = (context: PageContext) => void;
