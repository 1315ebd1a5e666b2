import { isActive } from '../../domain/author-activity.ts';
import { countValues, unknown } from '../../domain/counts.ts';
import { latestStatus } from '../../domain/latest-status.ts';
import type { Stays } from '../../domain/length-of-stay.ts';
import { domaines, type Author } from '../../schema/author.ts';
import type { Day } from '../../schema/day.ts';
import { missionStatuses } from '../../schema/mission.ts';
import { labelOf, type Vocabulary } from '../../schema/vocabulary.ts';
import { shareMessage, staysMessage } from '../../texts/figures.ts';
import type { Figure, FigureRow } from './figure.ts';

const members = [{ key: 'active', label: 'Membres actifs' }];

/** Active members on the day itself, by domaine and by status, the largest first. */
export function todayShares(authors: readonly Author[], today: Day): [Figure, Figure] {
  const active = authors.filter((author) => isActive(author, today));
  const byDomaine = rowsOf(
    domaines,
    active.map(({ domaine }) => domaine),
  );
  const byStatus = rowsOf(
    missionStatuses,
    active.map((author) => latestStatus(author, today) ?? ''),
  );
  return [
    {
      name: 'domaines-aujourd-hui',
      title: 'Part de chaque domaine',
      heading: { key: 'domaine', label: 'Domaine' },
      ...sharesOf(byDomaine, active.length, 'domaine'),
    },
    {
      name: 'statuts-aujourd-hui',
      title: 'Part de chaque statut',
      heading: { key: 'status', label: 'Statut' },
      ...sharesOf(byStatus, active.length, 'statut'),
    },
  ];
}

const sharesOf = (rows: readonly FigureRow[], active: number, ofWhat: string) => ({
  message: shareMessage(largest(rows), active, ofWhat),
  columns: members,
  rows,
  chart: { kind: 'rows' as const, rows, series: members },
});

const sizeOf = ({ values: [size] }: FigureRow): number => size ?? 0;
const largest = ([row]: readonly FigureRow[]) => row && { label: row.label, size: sizeOf(row) };

const rowsOf = (words: Vocabulary, values: readonly string[]): FigureRow[] =>
  [...countValues(values)]
    .map(([value, size]) => ({
      key: value || unknown,
      label: value === '' ? 'Non précisé' : labelOf(words, value),
      values: [size],
    }))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.label.localeCompare(b.label, 'fr'));

const year = 365.25;
/** From how many days on a stay is of that class. */
const classes = [
  { key: 'under-6-months', label: 'Moins de 6 mois', from: 0 },
  { key: '6-to-12-months', label: 'De 6 mois à 1 an', from: year / 2 },
  { key: '1-to-2-years', label: 'De 1 à 2 ans', from: year },
  { key: '2-to-3-years', label: 'De 2 à 3 ans', from: 2 * year },
  { key: '3-to-5-years', label: 'De 3 à 5 ans', from: 3 * year },
  { key: 'over-5-years', label: '5 ans et plus', from: 5 * year },
];

/** How long people stay: those who left, and those who are there so far. */
export function lengthsOfStay({ active, left, medianActive, medianLeft }: Stays): Figure {
  const classOf = (days: number) => classes.findLast(({ from }) => days >= from)?.key ?? '';
  const counts = [left, active].map((lengths) => countValues(lengths.map(classOf)));
  const columns = [
    { key: 'former', label: 'Anciens membres' },
    { key: 'active', label: 'Membres actifs' },
  ];
  const rows = classes.map(({ key, label }) => ({
    key,
    label,
    values: counts.map((count) => count.get(key) ?? 0),
  }));
  return {
    name: 'durees-de-presence',
    title: 'Durée de présence',
    message: staysMessage(medianLeft, medianActive),
    note: 'Jours couverts par une mission, sans les pauses. Celle des membres actifs n’est pas finie.',
    heading: { key: 'length', label: 'Durée' },
    columns,
    rows,
    chart: { kind: 'groups', rows, series: columns },
  };
}
