/** A list cut into pages. */
export interface NumberedPage<Item> {
  readonly items: readonly Item[];
  /** From 1; the last one where more was asked for. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
}

/** One page of a list. */
export function pageOf<Item>(items: readonly Item[], asked: number, size: number): NumberedPage<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { items: items.slice((page - 1) * size, page * size), page, pages };
}
