import type { Problem } from '../content/problem.ts';
import { activityOf } from '../domain/author-activity.ts';
import { presentReferents } from '../domain/referents.ts';
import type { Content } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import { referentProblemTexts } from '../texts/referent-problems.ts';

/** Referents who have left, and files that send the reader to nobody or to two places. Unknown members are dangling ids. */
export function referentProblems(
  { referents, authors }: Pick<Content, 'referents' | 'authors'>,
  today: Day,
): Problem[] {
  const byId = new Map(authors.map((author) => [author.id, author]));
  return referents.flatMap(({ path, data }): Problem[] => {
    const problem = (field: string, found: string, expected: string): Problem => ({
      path,
      line: 1,
      field,
      found,
      expected,
      severity: 'warning',
    });
    const gone = data.members.filter((id) => {
      const author = byId.get(id);
      return author && activityOf(author.data, today) === 'alumni';
    });
    const isReached = data.contact !== undefined || presentReferents(data, byId, today).length > 0;
    return [
      ...gone.map((id) => problem('members', id, referentProblemTexts.gone)),
      ...(isReached ? [] : [problem('members', '', referentProblemTexts.nobody)]),
      ...(data.startup !== undefined && data.incubator !== undefined
        ? [problem('incubator', data.incubator, referentProblemTexts.twoTargets)]
        : []),
    ];
  });
}
