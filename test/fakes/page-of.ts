import type { Asked, Page } from '../../src/ports.ts';

/** A page of what was written in this order, as the database gives it: newest first. */
export function pageOf<Item>(written: readonly Item[], at: (item: Item) => string, asked: Asked): Page<Item> {
  const { size, after } = asked;
  const newestFirst = written
    .map((item, number) => ({ item, place: { at: at(item), number } }))
    .toSorted((a, b) =>
      a.place.at === b.place.at ? b.place.number - a.place.number : a.place.at < b.place.at ? 1 : -1,
    );
  const rest = newestFirst.filter(
    ({ place }) => !after || place.at < after.at || (place.at === after.at && place.number < after.number),
  );
  const shown = rest.slice(0, size);
  const last = rest.length > size ? shown.at(-1) : undefined;
  return { items: shown.map(({ item }) => item), ...(last && { next: last.place }) };
}
