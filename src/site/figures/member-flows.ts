import { sum } from 'd3-array';
import { flowsByMonth, type MonthlyFlow } from '../../domain/arrivals-and-departures.ts';
import { communityFirstDay } from '../../domain/mission.ts';
import type { Author } from '../../schema/author.ts';
import type { Day } from '../../schema/day.ts';
import { flowsMessage } from '../../texts/figures.ts';
import type { Figure } from './figure.ts';
import { monthRows } from './month-series.ts';

const arrivalsOf = ({ newcomers, returns }: MonthlyFlow): number => newcomers + returns;

/** The months that have ended, of the twelve before the day's own. */
export const wholeYear = (flows: readonly MonthlyFlow[]): readonly MonthlyFlow[] =>
  flows.slice(0, -1).slice(-12);

/** Arrivals and departures of some months together. */
export const totals = (flows: readonly MonthlyFlow[]) => ({
  arrivals: sum(flows, arrivalsOf),
  departures: sum(flows, ({ departures }) => departures),
});

export const shownFlows = (authors: readonly Author[], today: Day): MonthlyFlow[] =>
  flowsByMonth(authors, today).filter(({ month }) => month >= communityFirstDay);

/** Who arrives and who leaves, month by month. */
export function memberFlows(flows: readonly MonthlyFlow[]): Figure {
  const year = wholeYear(flows);
  const { arrivals, departures } = totals(year);
  const months = flows.map(({ month }) => month);
  const coming = flows.map(arrivalsOf);
  const leaving = flows.map((flow) => flow.departures);
  return {
    name: 'arrivees-et-departs',
    title: 'Arrivées et départs',
    message: flowsMessage(year.length, arrivals, departures),
    note: 'Une arrivée est le premier jour d’une mission de qui n’en avait pas la veille\u00A0: un retour après une pause en est une. Un départ est le dernier jour de mission de qui n’en a pas le lendemain. Le mois en cours n’est pas fini.',
    heading: { key: 'month', label: 'Mois' },
    columns: [
      { key: 'arrivals', label: 'Arrivées' },
      { key: 'returns', label: 'dont retours' },
      { key: 'departures', label: 'Départs' },
      { key: 'net', label: 'Solde' },
    ],
    rows: monthRows(months, [
      coming,
      flows.map(({ returns }) => returns),
      leaving,
      flows.map((flow) => arrivalsOf(flow) - flow.departures),
    ]),
    chart: {
      kind: 'flows',
      months,
      series: [
        { key: 'arrivals', label: 'Arrivées', values: coming },
        { key: 'departures', label: 'Départs', values: leaving },
      ],
    },
  };
}
