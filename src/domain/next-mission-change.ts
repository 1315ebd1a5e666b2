import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';

/** The first day after today on which a mission begins, or has ended the day before; undefined without one. */
export const nextMissionChange = ({ missions }: Pick<Author, 'missions'>, today: Day): Day | undefined =>
  missions
    .flatMap(({ start, end }) => [start, ...(end === undefined ? [] : [addDays(end, 1)])])
    .filter((day) => day > today)
    .sort()[0];
