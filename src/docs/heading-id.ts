/**
 * The id that GitBook gives a heading, so that anchors from elsewhere keep working: letters without accents, "-" for
 * spaces, dots inside a word kept ("beta.gouv.fr"), "id-" before a digit. "" for a heading without letter or digit.
 */
export const headingSlug = (text: string): string =>
  slugOf(text.replace(/\.(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\./gu, ''));

/** The same with every dot but the last, as GitBook's newer pages have it: "id-1.-installer". */
export const dottedSlug = (text: string): string => slugOf(text.replace(/\.\s*$/, ''));

function slugOf(text: string): string {
  const slug = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}._\s-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return /^\d/.test(slug) ? `id-${slug}` : slug;
}

/** Ids that the page's frame holds already. */
const reserved = ['contenu', 'pied-de-page'];

/** Gives each id once: what is there already gets "-1", "-2"… */
export function uniqueIds(): (wanted: string) => string {
  const taken = new Set(reserved);
  return (wanted) => {
    let id = wanted;
    for (let count = 1; taken.has(id); count++) id = `${wanted}-${String(count)}`;
    taken.add(id);
    return id;
  };
}
