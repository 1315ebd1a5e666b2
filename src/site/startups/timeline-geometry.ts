import { scaleUtc } from 'd3-scale';
import type { EventMark, PhaseStretch, PhaseTimeline } from '../../domain/phase-timeline.ts';
import type { Day } from '../../schema/day.ts';

/** Where a text stands beside what it names, so that it never leaves the drawing. */
interface Anchor {
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface PlacedStretch {
  readonly stretch: PhaseStretch;
  readonly x: number;
  readonly width: number;
  readonly label: Anchor;
}

interface PlacedDay {
  readonly day: Day;
  readonly x: number;
}

/** A timeline as it is drawn: every place in percents of the width, so that texts keep their size on a phone. */
export interface TimelineGeometry {
  readonly stretches: readonly PlacedStretch[];
  readonly marks: readonly { readonly mark: EventMark; readonly x: number }[];
  /** Few enough for a phone, at the first days of years or months. */
  readonly ticks: readonly PlacedDay[];
  /** Where today is, and where its name stands. */
  readonly today: Anchor & { readonly place: number };
}

/** Ticks that a phone has room for; d3 takes it as a hint. */
const wantedTicks = 4;
/** A day's phase is still seen. */
const leastWidth = 1;

/** Texts of at most 60 % of the width stay inside. */
function anchorOf(x: number, end: number): Anchor {
  if (x <= 35) return { x, anchor: 'start' };
  return end >= 65 ? { x: end, anchor: 'end' } : { x: round((x + end) / 2), anchor: 'middle' };
}

const round = (percents: number): number => Math.round(percents * 100) / 100;
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

/** Places a timeline along its width. */
export function timelineGeometry(timeline: PhaseTimeline, today: Day): TimelineGeometry {
  const scale = scaleUtc([Date.parse(timeline.from), Date.parse(timeline.to)], [0, 100]);
  const place = (day: Day) => round(scale(Date.parse(day)));
  return {
    stretches: timeline.stretches.map((stretch) => {
      const width = Math.max(leastWidth, round(place(stretch.to) - place(stretch.from)));
      const x = Math.min(place(stretch.from), 100 - width);
      return { stretch, x, width, label: anchorOf(x, round(x + width)) };
    }),
    marks: timeline.marks.map((mark) => ({ mark, x: place(mark.day) })),
    ticks: scale.ticks(wantedTicks).map((date) => ({ day: dayOf(date), x: round(scale(date)) })),
    today: { ...anchorOf(place(today), place(today)), place: place(today) },
  };
}
