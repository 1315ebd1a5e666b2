import { phaseTimeline, type PhaseTimeline } from '../../domain/phase-timeline.ts';
import type { Day } from '../../schema/day.ts';
import { phaseNames } from '../../schema/startup-phase.ts';
import type { Startup } from '../../schema/startup.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { period } from '../../texts/days.ts';
import { stretchDuration } from '../../texts/phase-timeline.ts';

/** A phase of a startup as its table tells it, in words. */
export interface PhaseRow {
  readonly name: string;
  /** Whether it is the latest of several. */
  readonly isLatest: boolean;
  readonly when: string;
  /** "" where it is not known. */
  readonly lasting: string;
  readonly comment: string | undefined;
}

/** A startup's phases from the oldest to the latest, and what is drawn of them; no drawing without days. */
export function phaseRows(
  startup: Startup,
  today: Day,
): { readonly timeline: PhaseTimeline | undefined; readonly rows: readonly PhaseRow[] } {
  const timeline = phaseTimeline(startup, today);
  const rows = timeline
    ? timeline.stretches.map((stretch) => ({
        phase: stretch.phase,
        isLatest: stretch.isLatest && timeline.stretches.length > 1,
        when: period(stretch.phase.start, stretch.phase.end, today),
        lasting: stretchDuration(stretch),
      }))
    : startup.phases.map((phase) => ({ phase, isLatest: false, when: '', lasting: '' }));
  return {
    timeline,
    rows: rows.map(({ phase, ...row }) => ({
      ...row,
      name: labelOf(phaseNames, phase.name),
      when: row.when || 'Dates non indiquées',
      comment: phase.comment,
    })),
  };
}
