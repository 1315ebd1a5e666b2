import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';

/** What the search finds: a page of the site as Pagefind reads one. */
export interface IndexedPage {
  /** Its address, "/startups/eau-claire". */
  readonly url: string;
  /** What `data-pagefind-*` mark in it counts, beside its headings and its text. */
  readonly html: string;
}

/** The interfaces that Pagefind brings, and what it needs in other languages: our page has its own, in French. */
const unused = /-ui\.|^pagefind-highlight\.|^wasm\.unknown\./;

/**
 * The files of a French search index, by their names, as a browser asks for them: the program, and the index in pieces.
 * Throws when Pagefind reads a page badly, and names it.
 */
export async function pagefindIndex(pages: readonly IndexedPage[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    await addAll(index, pages);
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
    return written.files.filter(({ path }) => !unused.test(path));
  } finally {
    await close();
  }
}

async function addAll(index: PagefindIndex, pages: readonly IndexedPage[]): Promise<void> {
  const added = await Promise.all(pages.map(({ url, html }) => index.addHTMLFile({ url, content: html })));
  const faults = added.flatMap(({ errors }, place) =>
    errors.map((error) => `${pages[place]?.url ?? ''}: ${error}`),
  );
  if (faults.length > 0) throw new Error(`Pagefind refused pages:\n${faults.join('\n')}`);
}
