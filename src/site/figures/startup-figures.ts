import { sum } from 'd3-array';
import { unknown } from '../../domain/counts.ts';
import { byTitle } from '../../domain/directory-order.ts';
import { activePhasesByIncubator } from '../../domain/incubator-phases.ts';
import { phasesByMonth } from '../../domain/phase-history.ts';
import { activePhases, isActiveStartup } from '../../domain/startup-phase.ts';
import { communityFirstDay } from '../../domain/mission.ts';
import type { Entry } from '../../schema/content.ts';
import type { Day } from '../../schema/day.ts';
import type { Incubator } from '../../schema/incubator.ts';
import type { Startup } from '../../schema/startup.ts';
import { phaseNames } from '../../schema/startup-phase.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { incubatorsMessage, phasesMessage } from '../../texts/figures.ts';
import type { Figure, FigureRow } from './figure.ts';
import { lastValue, monthRows, seriesOf, withoutEmpty } from './month-series.ts';

const phaseLabel = (phase: string): string =>
  phase === unknown ? 'Non précisée' : labelOf(phaseNames, phase);

/** Startups month by month, by phase; the chart has the active ones, the table the others as well. */
export function phaseHistory(startups: readonly Startup[], today: Day): Figure {
  const history = phasesByMonth(startups, today).filter(({ month }) => month >= communityFirstDay);
  const found = history[0] ? [...history[0].byPhase.keys()].sort() : [];
  const keys = [...new Set([...activePhases, ...phaseNames.values, ...found])];
  const series = withoutEmpty(
    keys.map((key) =>
      seriesOf(
        key,
        phaseLabel(key),
        history.map(({ byPhase }) => byPhase),
      ),
    ),
  );
  const active = series.filter(({ key }) => activePhases.includes(key));
  const months = history.map(({ month }) => month);
  const totals = months.map((_, index) => sum(active, ({ values }) => values[index]));
  const last = lastValue(
    months.map((month, index) => ({ month, total: totals[index] ?? 0 })),
    ({ total }) => total,
  );
  const parts = active
    .map(({ label, values }) => ({ label: label.toLowerCase(), size: values.at(-1) ?? 0 }))
    .filter(({ size }) => size > 0);
  return {
    name: 'startups-par-phase',
    title: 'Startups actives par phase',
    message: last === undefined ? 'Aucune startup n’a encore commencé.' : phasesMessage(last, parts),
    note: 'Une startup est dans la dernière phase qui a commencé. Le tableau et le CSV comptent aussi les startups terminées.',
    heading: { key: 'month', label: 'Au 1er du mois' },
    columns: [{ key: 'active', label: 'Actives' }, ...series.map(({ key, label }) => ({ key, label }))],
    rows: monthRows(months, [totals, ...series.map(({ values }) => values)]),
    chart: { kind: 'areas', months, series: active },
  };
}

/** Active startups today, by incubator and phase; those of no incubator that is shown stand last. */
export function startupsByIncubator(
  startups: readonly Entry<Startup>[],
  incubators: ReadonlyMap<string, Entry<Incubator>>,
): Figure {
  const counts = activePhasesByIncubator(startups, (id) => incubators.has(id));
  const rowOf = (key: string, label: string, id: string | undefined): FigureRow => {
    const byPhase = activePhases.map((phase) => counts.get(id)?.get(phase) ?? 0);
    return { key, label, values: [sum(byPhase), ...byPhase] };
  };
  const named = [...incubators.values()]
    .toSorted((a, b) => byTitle(a.data, b.data))
    .map(({ id, data }) => rowOf(id, data.title, id))
    .filter(({ values: [total] }) => total !== 0)
    .toSorted((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0));
  const rows = counts.has(undefined) ? [...named, rowOf('', 'Sans incubateur publié', undefined)] : named;
  const phases = activePhases.map((key) => ({ key, label: phaseLabel(key) }));
  const [first] = named;
  const active = startups.filter(({ data }) => isActiveStartup(data));
  return {
    name: 'startups-par-incubateur',
    title: 'Startups actives par incubateur',
    message: incubatorsMessage(
      named.length,
      active.length,
      first && { label: first.label, size: first.values[0] ?? 0 },
    ),
    note: 'Une startup de plusieurs incubateurs compte pour chacun.',
    heading: { key: 'incubator', label: 'Incubateur' },
    columns: [{ key: 'active', label: 'Actives' }, ...phases],
    rows,
    chart: {
      kind: 'rows',
      rows: rows.map(({ values, ...row }) => ({ ...row, values: values.slice(1) })),
      series: phases,
    },
  };
}
