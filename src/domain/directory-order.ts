const french = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true });

/** Order of the directory: full names as a French reader expects them, accents and case aside. */
export const byFullName = (a: { readonly fullname: string }, b: { readonly fullname: string }): number =>
  french.compare(a.fullname, b.fullname) || (a.fullname < b.fullname ? -1 : 1);

/** The letter under which a full name stands, "A" to "Z"; "#" for the others. */
export function letterOf(fullname: string): string {
  const [first = ''] = fullname.trim().normalize('NFD').toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}
