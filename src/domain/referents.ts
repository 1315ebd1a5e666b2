import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Referent } from '../schema/referent.ts';
import { isActive } from './author-activity.ts';

/** What a referent is turned to for. */
export type ReferentKind = 'subject' | 'incubator' | 'startup';

/** What the file names says the kind, so that no field can contradict it. */
export function referentKind({ startup, incubator }: Pick<Referent, 'startup' | 'incubator'>): ReferentKind {
  if (startup !== undefined) return 'startup';
  return incubator === undefined ? 'subject' : 'incubator';
}

/** The members of a referent's file who are in the community today: nobody is sent to somebody who has left. */
export const presentReferents = (
  { members }: Pick<Referent, 'members'>,
  authors: ReadonlyMap<string, Entry<Author>>,
  today: Day,
): Entry<Author>[] =>
  members.flatMap((id) => {
    const author = authors.get(id);
    return author && isActive(author.data, today) ? [author] : [];
  });
