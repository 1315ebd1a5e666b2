import { unknown, type Counts } from '../../domain/counts.ts';
import { headcountByMonth, type Headcount } from '../../domain/headcount.ts';
import { communityFirstDay } from '../../domain/mission.ts';
import { domaines, type Author } from '../../schema/author.ts';
import type { Day } from '../../schema/day.ts';
import { missionStatuses } from '../../schema/mission.ts';
import { labelOf, type Vocabulary } from '../../schema/vocabulary.ts';
import { domainesMessage, membersMessage } from '../../texts/figures.ts';
import type { Series } from '../charts/stacked-areas.ts';
import type { Figure } from './figure.ts';
import { lastValue, monthRows, seriesOf, withoutEmpty } from './month-series.ts';

const heading = { key: 'month', label: 'Au 1er du mois' };
const note = 'Un membre compte une fois, selon la plus récente des missions qui courent ce jour-là.';

/** Active members month by month, by status and by domaine; months before the community's own count nothing. */
export function memberHistory(authors: readonly Author[], today: Day): [Figure, Figure] {
  const all = headcountByMonth(authors, today);
  const history = all.filter(({ month }) => month >= communityFirstDay);
  return [byStatus(history), byDomaine(history)];
}

function byStatus(history: readonly Headcount[]): Figure {
  const series = vocabularySeries(missionStatuses, history, ({ byStatus: counts }) => counts);
  return {
    ...figureOf(history, series),
    name: 'membres-par-statut',
    title: 'Membres actifs par statut',
    message: messageOf(history, series),
    note,
    chart: { kind: 'areas', months: monthsOf(history), series },
  };
}

function byDomaine(history: readonly Headcount[]): Figure {
  const series = vocabularySeries(domaines, history, ({ byDomaine: counts }) => counts);
  const ranked = series.toSorted((a, b) => (b.values.at(-1) ?? 0) - (a.values.at(-1) ?? 0));
  const month = history.at(-1)?.month;
  const first = ranked.slice(0, 3).map(({ label, values }) => ({ label, size: values.at(-1) ?? 0 }));
  return {
    ...figureOf(history, series),
    name: 'membres-par-domaine',
    title: 'Membres actifs par domaine',
    message:
      month === undefined ? noMission : domainesMessage(month, present(first), history.at(-1)?.active ?? 0),
    chart: { kind: 'areas', months: monthsOf(history), series: withTheRestTogether(ranked) },
  };
}

const noMission = 'Aucune mission n’a encore commencé.';

/** As many areas as the eye tells apart; the table has them all. */
const shownDomaines = 6;

function withTheRestTogether(ranked: readonly Series[]): readonly Series[] {
  if (ranked.length <= shownDomaines + 1) return ranked;
  const rest = ranked.slice(shownDomaines);
  const values = (rest[0]?.values ?? []).map((_, month) =>
    rest.reduce((sum, series) => sum + (series.values[month] ?? 0), 0),
  );
  return [
    ...ranked.slice(0, shownDomaines),
    { key: 'rest', label: `${rest.length} autres domaines`, values },
  ];
}

function messageOf(history: readonly Headcount[], series: readonly Series[]): string {
  const last = lastValue(history, ({ active }) => active);
  if (last === undefined) return noMission;
  return membersMessage(
    last,
    present(series.map(({ label, values }) => ({ label: label.toLowerCase(), size: values.at(-1) ?? 0 }))),
  );
}

const present = <Part extends { readonly size: number }>(parts: readonly Part[]): Part[] =>
  parts.filter(({ size }) => size > 0);

const monthsOf = (history: readonly Headcount[]): Day[] => history.map(({ month }) => month);

/** A series a value of the vocabulary that anybody ever had, then those that it doesn't list. */
function vocabularySeries(
  words: Vocabulary,
  history: readonly Headcount[],
  countsOf: (month: Headcount) => Counts,
): Series[] {
  const found = history[0] ? [...countsOf(history[0]).keys()].sort() : [];
  const keys = [...new Set([...words.values, ...found.filter((key) => key !== unknown), unknown])];
  const label = (key: string) => (key === unknown ? 'Non précisé' : labelOf(words, key));
  return withoutEmpty(keys.map((key) => seriesOf(key, label(key), history.map(countsOf))));
}

/** The table of a history: a line a month, the total first. */
const figureOf = (history: readonly Headcount[], series: readonly Series[]) => ({
  heading,
  columns: [{ key: 'active', label: 'Actifs' }, ...series.map(({ key, label }) => ({ key, label }))],
  rows: monthRows(monthsOf(history), [
    history.map(({ active }) => active),
    ...series.map(({ values }) => values),
  ]),
});
