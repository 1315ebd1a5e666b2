import type { ListedEntry } from 'decap-cms-backend-proxy';
import { Cursor, CURSOR_COMPATIBILITY_SYMBOL } from 'decap-cms-lib-util';

/** How many entries a list shows before it is scrolled. */
const pageSize = 40;

/** What the folders held when they were last listed; a list comes page by page as it is scrolled. */
export class ListedFolders {
  readonly #listed = new Map<string, Promise<ListedEntry[]>>();

  /** Keeps the entries of a folder; gives the first page, with Decap's cursor to the others. */
  async firstPage(folder: string, listed: Promise<ListedEntry[]>): Promise<ListedEntry[]> {
    this.#listed.set(folder, listed);
    const entries = await listed;
    const first = entries.slice(0, pageSize);
    return Object.assign(first, { [CURSOR_COMPATIBILITY_SYMBOL]: cursorAt(folder, 0, entries.length) });
  }

  /** The page after a cursor's. */
  async nextPage(cursor: Cursor): Promise<{ entries: ListedEntry[]; cursor: Cursor }> {
    const { folder, page } = cursor.data?.toObject() as { folder: string; page: number };
    const entries = (await this.#listed.get(folder)) ?? [];
    const next = page + 1;
    const shown = entries.slice(next * pageSize, (next + 1) * pageSize);
    return { entries: shown, cursor: cursorAt(folder, next, entries.length) };
  }

  /** Every entry of a folder; undefined where it was not listed. */
  all(folder: string): Promise<ListedEntry[]> | undefined {
    return this.#listed.get(folder);
  }
}

const cursorAt = (folder: string, page: number, count: number): Cursor =>
  Cursor.create({
    actions: (page + 1) * pageSize < count ? ['next'] : [],
    meta: { page, count, pageSize },
    data: { folder, page },
  });
