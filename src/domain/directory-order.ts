import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import { activityOf, type Activity } from './author-activity.ts';

const french = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true });

/** Order of the directory: full names as a French reader expects them, accents and case aside. */
export const byFullName = (a: { readonly fullname: string }, b: { readonly fullname: string }): number =>
  french.compare(a.fullname, b.fullname) || (a.fullname < b.fullname ? -1 : 1);

const activityOrder: readonly Activity[] = ['active', 'to-come', 'alumni'];

/** Active members first, then those to come, then alumni; each by full name. */
export function inDirectoryOrder(authors: readonly Entry<Author>[], today: Day): Entry<Author>[] {
  const groups = Map.groupBy(authors, ({ data }) => activityOf(data, today));
  return activityOrder.flatMap((activity) =>
    (groups.get(activity) ?? []).toSorted((a, b) => byFullName(a.data, b.data)),
  );
}

/** The letter under which a full name stands, "A" to "Z"; "#" for the others. */
export function letterOf(fullname: string): string {
  const [first = ''] = fullname.trim().normalize('NFD').toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}

/** Order of lists of startups and incubators: titles as a French reader expects them. */
export const byTitle = (a: { readonly title: string }, b: { readonly title: string }): number =>
  french.compare(a.title, b.title) || (a.title < b.title ? -1 : 1);
