import type { PhaseStretch, PhaseTimeline } from '../domain/phase-timeline.ts';
import type { Day } from '../schema/day.ts';
import { phaseNames } from '../schema/startup-phase.ts';
import { labelOf } from '../schema/vocabulary.ts';
import { count } from './counts.ts';
import { period } from './days.ts';
import { duration } from './durations.ts';

const shortMonth = new Intl.DateTimeFormat('fr', { timeZone: 'UTC', month: 'short', year: 'numeric' });

/** A tick of a timeline: "2024", "avr. 2024". */
export const tickLabel = (day: Day): string =>
  day.endsWith('-01-01') ? day.slice(0, 4) : shortMonth.format(Date.parse(day));

/** How long a phase lasts or has lasted; "" where its start is not known. */
export function stretchDuration({ from, to, isStartKnown }: PhaseStretch): string {
  return isStartKnown ? duration(from, to) : '';
}

/** A phase beside its bar: "Accélération, 2 ans et 3 mois". */
export const stretchLabel = (stretch: PhaseStretch): string =>
  [labelOf(phaseNames, stretch.phase.name), stretchDuration(stretch)].filter(Boolean).join(', ');

/** The drawing in words, for whoever does not see it; the list beside it gives the rest. */
export function timelineDescription({ stretches, marks }: PhaseTimeline, today: Day): string {
  const phases = stretches.map(({ phase }) => {
    const when = period(phase.start, phase.end, today) || 'dates inconnues';
    return `${labelOf(phaseNames, phase.name)} ${when}`;
  });
  const events = marks.length === 0 ? '' : ` ${count(marks.length, 'événement')}.`;
  return `${phases.join('\u00A0; ')}.${events}`;
}
