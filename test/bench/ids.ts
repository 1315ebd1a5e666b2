const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The id that the community's rule gives to a full name: "Aliénor d’Orval" is `alienor.d.orval`. */
export const memberId = (fullname: string): string =>
  unaccented(fullname)
    .replace(/[\s'’.]+/g, '.')
    .replace(/[^a-z.-]/g, '');

/** A file name for a title: "Carnet des vergers" is `carnet-des-vergers`. */
export const slug = (title: string): string =>
  unaccented(title)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');

/** Keeps ids apart: a taken one gets the next free number, `prune.balmont2`. */
export function uniqueIds(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}${number}`;
    taken.add(id);
    return id;
  };
}

/** Draws again until a text comes that was not drawn before. */
export function distinct(draw: () => string): () => string {
  const drawn = new Set<string>();
  return () => {
    let text = draw();
    while (drawn.has(text)) text = draw();
    drawn.add(text);
    return text;
  };
}
