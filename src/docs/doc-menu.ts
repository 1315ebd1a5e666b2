/** A line of the documentation's menu. */
export interface DocMenuItem {
  readonly title: string;
  /** Where it leads; undefined for a title alone. */
  readonly href: string | undefined;
  /** Path of the page's file; undefined for a title and for another site. */
  readonly path: string | undefined;
  readonly items: readonly DocMenuItem[];
}

/** A part of the menu. */
export interface DocMenuGroup {
  readonly title: string | undefined;
  readonly items: readonly DocMenuItem[];
}

/** The lines above a page, from the top; undefined when the menu does not hold it. */
export function linesTo(path: string, groups: readonly DocMenuGroup[]): readonly DocMenuItem[] | undefined {
  const search = (items: readonly DocMenuItem[]): DocMenuItem[] | undefined => {
    for (const item of items) {
      if (item.path === path) return [];
      const below = search(item.items);
      if (below) return [item, ...below];
    }
    return undefined;
  };
  for (const { items } of groups) {
    const found = search(items);
    if (found) return found;
  }
  return undefined;
}

/** Paths of the pages in the menu's order, which "previous" and "next" follow. */
export const pathsOf = (items: readonly DocMenuItem[]): string[] =>
  items.flatMap(({ path, items: below }) => [...(path === undefined ? [] : [path]), ...pathsOf(below)]);
