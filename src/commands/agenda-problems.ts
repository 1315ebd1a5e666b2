import type { Problem } from '../content/problem.ts';
import { clashesOf } from '../domain/agenda-clashes.ts';
import { addMonths } from '../domain/calendar.ts';
import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import { otherMoment } from '../texts/agenda-clash.ts';

/** Events of the coming year that take the same part of a day: somebody may have to choose another one. */
export function agendaProblems(events: readonly Entry<AgendaEvent>[], today: Day): Problem[] {
  return events.flatMap((event) =>
    clashesOf(event, events, today, addMonths(today, 12)).map(({ other, day, part }): Problem => ({
      path: event.path,
      line: 1,
      field: 'date',
      found: event.data.title,
      expected: otherMoment(day, part, other.data.title),
      severity: 'warning',
    })),
  );
}
